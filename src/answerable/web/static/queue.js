// Keys of the intake queue. Each presses a button or follows a link that stands on the page, so that
// everything works without this file. Keys go by their place on the keyboard, in every language.

const OFF = "answerable.keys.off";
const root = document.querySelector("[data-report]");
const toggle = document.getElementById("keys-off");
let chosen = 0;

const find = (selector) => document.querySelector(selector);
const rows = () => [...document.querySelectorAll("#statements tr[data-n]")];
const press = (selector) => find(selector)?.querySelector("button:not(:disabled)")?.click();
const follow = (link) => { if (link) window.location.href = link.href; };

const unfold = (selector) => {
  const part = find(selector);
  if (!part) return;
  part.open = !part.open;
  if (part.open) part.querySelector("input:not([type=hidden]), textarea, select")?.focus();
};

const choose = (number) => {
  const row = find(`#row-${number}`);
  if (!row) return;
  chosen = number;
  for (const other of rows()) other.toggleAttribute("data-chosen", other === row);
  for (const mark of document.querySelectorAll("mark[data-n]")) {
    mark.toggleAttribute("data-chosen", mark.dataset.n.trim().split(" ").includes(String(number)));
  }
  (find(`mark[data-chosen]`) ?? row).scrollIntoView({ block: "nearest" });
};

// The statement in hand: the one chosen, else the first that nobody has settled.
const inHand = () => chosen || Number(rows().find((row) => row.querySelector("form[id^=accept-]"))?.dataset.n ?? 0);

const step = (by) => {
  const links = [...document.querySelectorAll(".inbox a.row")];
  const here = links.findIndex((link) => link.closest("li[aria-current]"));
  follow(links[here < 0 ? 0 : here + by]);
};

const answer = (verdict) => find(`#first-proposal button[value=${verdict}]:not(:disabled)`)?.click();

const KEYS = {
  KeyJ: () => step(1),
  KeyK: () => step(-1),
  KeyA: () => press(`#accept-${inHand()}`),
  KeyX: () => unfold(`#aside-${inHand()}`),
  KeyE: () => unfold(`#correct-${inHand()}`),
  KeyY: (event) => (event.shiftKey ? press("#accept-all") : answer("same")),
  KeyN: () => answer("different"),
  KeyU: () => answer("unsure"),
  KeyO: () => root && follow(find(".actions a[href^='/reports/r']") ?? find("a[href$='/original']")),
  KeyT: () => find("#translation")?.toggleAttribute("hidden"),
  KeyI: () => follow(find("#begin")),
  KeyD: () => unfold("#kin"),
  KeyH: () => unfold("#hold"),
  KeyZ: () => unfold("#undo"),
};

const isTyping = (event) =>
  event.target.closest("input, textarea, select, [contenteditable]") || event.ctrlKey || event.metaKey || event.altKey;

document.addEventListener("keydown", (event) => {
  if (isTyping(event) || localStorage.getItem(OFF)) return;
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code);
  if (event.key === "?" || event.key === "؟") unfold("#all-keys");
  else if (digit && !event.shiftKey) choose(Number(digit[1]));
  else if (KEYS[event.code] && (!event.shiftKey || event.code === "KeyY")) KEYS[event.code](event);
  else return;
  event.preventDefault();
});

for (const link of document.querySelectorAll(".original sup a")) {
  link.addEventListener("click", () => choose(Number(link.textContent)));
}

if (toggle) {
  toggle.checked = Boolean(localStorage.getItem(OFF));
  toggle.addEventListener("change", () => {
    if (toggle.checked) localStorage.setItem(OFF, "1");
    else localStorage.removeItem(OFF);
  });
}
