// Keeps what somebody is typing: sent to the server at each pause, for the writer alone. While the server
// does not answer, or the session is over, the text stays in this tab. Everything works without this file.

const PAUSE = 1500;

const watch = (form) => {
  const text = form.querySelector("textarea[name=text]");
  const told = form.querySelector("[data-kept]");
  const place = `answerable.note.${form.dataset.autosave}`;
  let waiting = 0;
  let sent = text.value;

  const kept = sessionStorage.getItem(place);
  if (kept && kept !== text.value) text.value = kept;

  const say = (words, stays) => {
    told.textContent = words;
    if (stays) sessionStorage.setItem(place, text.value);
    else sessionStorage.removeItem(place);
  };

  const keep = async () => {
    const now = text.value;
    if (now === sent) return;
    try {
      const answer = await fetch(form.dataset.autosave, {
        method: "POST", body: new FormData(form), redirect: "manual", keepalive: now.length < 30000,
        headers: { "X-Autosave": "1" },
      });
      if (answer.status !== 204) throw new Error("not kept");
      sent = now;
      say(told.dataset.at, false);
    } catch {
      say(told.dataset.not, true);
    }
  };

  text.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(keep, PAUSE);
  });
  text.addEventListener("blur", keep);
  document.addEventListener("visibilitychange", () => { if (document.hidden) keep(); });
  form.addEventListener("submit", () => {
    clearTimeout(waiting);
    sent = text.value;
    sessionStorage.removeItem(place);
  });
};

for (const form of document.querySelectorAll("form[data-autosave]")) watch(form);
