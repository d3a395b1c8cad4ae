// Keys of a list from which several rows are taken: j and k go row by row, x selects, Shift x all or none.
// Each does what a click on the page does, so that everything works without this file.

const OFF = "answerable.keys.off";

const isTyping = (event) =>
  event.target.closest("textarea, select, [contenteditable], input:not([type=checkbox])") ||
  event.ctrlKey || event.metaKey || event.altKey;

const watch = (list) => {
  const rows = [...list.querySelectorAll("[data-row]")];
  const box = (row) => row.querySelector("input[type=checkbox][name=pick]");
  const bar = list.querySelector("[data-bar]");
  const count = bar?.querySelector("[data-count]");
  const plain = count?.textContent ?? "";
  let here = -1;

  const tell = () => {
    const chosen = rows.filter((row) => box(row)?.checked);
    for (const row of rows) row.toggleAttribute("data-chosen", Boolean(box(row)?.checked));
    if (count) count.textContent = chosen.length ? `${count.dataset.words} ${chosen.length}` : plain;
  };

  const go = (to) => {
    here = Math.max(0, Math.min(rows.length - 1, to));
    box(rows[here])?.focus();
    rows[here].scrollIntoView({ block: "nearest" });
  };

  const pick = (row) => {
    const found = row && box(row);
    if (found) { found.checked = !found.checked; tell(); }
  };

  const all = () => {
    const every = rows.every((row) => box(row)?.checked);
    for (const row of rows) if (box(row)) box(row).checked = !every;
    tell();
  };

  const KEYS = {
    KeyJ: () => go(here + 1),
    KeyK: () => go(here - 1),
    KeyX: (event) => (event.shiftKey ? all() : pick(rows[here])),
  };

  document.addEventListener("keydown", (event) => {
    if (isTyping(event) || localStorage.getItem(OFF) || !KEYS[event.code]) return;
    if (event.shiftKey && event.code !== "KeyX") return;
    KEYS[event.code](event);
    event.preventDefault();
  });
  list.addEventListener("focusin", (event) => {
    const found = rows.indexOf(event.target.closest("[data-row]"));
    if (found >= 0) here = found;
  });
  list.addEventListener("change", tell);
  bar?.querySelector("[data-keys]")?.removeAttribute("hidden");
  tell();
};

for (const list of document.querySelectorAll("[data-select]")) watch(list);
