// The little that a page needs besides htmx: keys, the colours, which row is current, and one line that says what happened.
// Nothing here decides anything: every action is a link or a form that also works without this file.

const $ = (selector, root = document) => root.querySelector(selector);
const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];

// ---- what happened, in one line that a screen reader hears too
function say(words, bad = false) {
  const toast = $("#toast");
  toast.textContent = words;
  toast.classList.toggle("bad", bad);
  clearTimeout(say.timer);
  say.timer = setTimeout(() => { toast.textContent = ""; }, bad ? 12000 : 4000);
}

// ---- the colours: a cookie, so that the first paint is right
function theme(next) {
  document.documentElement.dataset.theme = next;
  document.cookie = `theme=${next};path=/;max-age=31536000;samesite=lax`;
}

// ---- rows
const rows = () => $$("tr[data-item]");
const linkOf = row => $("a[data-open]", row);
const focused = () => document.activeElement?.closest?.("tr[data-item]");
const opened = () => $("aside.claim[data-item]");
const openedRow = () => opened() && $(`tr[data-item="${opened().dataset.item}"]`);

function move(step) {
  const all = rows();
  if (!all.length) return;
  const from = all.indexOf(focused() ?? openedRow());
  const to = all[Math.max(0, Math.min(all.length - 1, from + step))];
  linkOf(to).focus();
  to.scrollIntoView({ block: "nearest" });
}

function markCurrent() {
  const item = opened()?.dataset.item;
  rows().forEach(row => row.classList.toggle("cur", row.dataset.item === item));
}

function closePanel() {
  const row = openedRow();
  $("#panel").replaceChildren();
  history.replaceState(null, "", listAddress());
  markCurrent();
  if (row) linkOf(row).focus();
}

const listAddress = () => location.pathname.replace(/\/\d+$/, "") + location.search;

// ---- selection
function selection() {
  const chosen = $$("tr[data-item] input[name=item]:checked");
  const bar = $(".bulk");
  if (!bar) return;
  bar.hidden = !chosen.length;
  const cents = chosen.reduce((sum, box) => sum + Number(box.closest("tr").dataset.cents), 0);
  $("[data-count]", bar).textContent = `${chosen.length} selected`;
  $("[data-sum]", bar).textContent = (cents / 100).toLocaleString("en-US", { minimumFractionDigits: 2 });
  chosen.concat($$("tr[data-item] input[name=item]:not(:checked)"))
    .forEach(box => box.closest("tr").setAttribute("aria-selected", String(box.checked)));
}

// ---- the forms of the panel
function show(name) {
  const panel = opened();
  if (!panel) { say("Open an item first: j and k move, Enter opens."); return; }
  const form = $(`[data-form="${name}"]`, panel);
  if (!form) { say("Your role may not change items."); return; }
  $$("[data-form]", panel).forEach(other => { other.hidden = other !== form; });
  $("input:not([type=hidden]), textarea", form).focus();
  form.scrollIntoView({ block: "nearest" });
}

const press = (selector, otherwise) => {
  const found = opened() && $(selector, opened());
  if (found) found.click(); else say(otherwise);
};

// ---- keys
const keysOff = () => localStorage.getItem("keys") === "off";
const typing = target => target.closest?.("input:not([type=checkbox]), textarea, select, [contenteditable]");

const KEYS = {
  j: () => move(1),
  k: () => move(-1),
  x: () => { const row = focused() ?? openedRow(); if (row) { const box = $("input[name=item]", row); box.checked = !box.checked; selection(); } },
  o: () => press("[data-assign]", "Open an item that you may take: j and k move, Enter opens."),
  p: () => show("pend"),
  n: () => show("note"),
  d: () => show("done"),
  g: () => press("[data-bytes]", "Open an item first: j and k move, Enter opens."),
  "/": () => $("#find").focus(),
  "?": () => $("#help").showModal(),
};

function escape(event) {
  const form = event.target.closest?.("[data-form]");
  if ($("#help[open]")) return;
  if (form) { form.hidden = true; $(".act button", opened()).focus(); }
  else if (typing(event.target)) event.target.blur();
  else if ($("#source > *")) { $("#source").replaceChildren(); $("[data-bytes]", opened())?.focus(); }
  else if (opened()) closePanel();
}

document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (event.key === "Escape") { escape(event); return; }
  if (keysOff() || $("dialog[open]") || typing(event.target)) return;
  const act = KEYS[event.key];
  if (act) { event.preventDefault(); act(); }
});

document.addEventListener("click", event => {
  const target = event.target.closest("[data-show],[data-theme-next],[data-help],[data-close],[data-bar],[data-clear],[data-hide],[data-print]");
  if (!event.target.closest(".menu")) $$(".menu[open]").forEach(menu => { menu.open = false; });
  if (!target) return;
  const data = target.dataset;
  if ("show" in data) show(data.show);
  if ("hide" in data) target.closest("[data-form]").hidden = true;
  if ("themeNext" in data) theme(darkNow() ? "light" : "dark");
  if ("help" in data) $("#help").showModal();
  if ("close" in data) { event.preventDefault(); closePanel(); }
  if ("bar" in data) $(`.prov a[data-of="${data.bar}"]`)?.click();
  if ("clear" in data) { $$("input[name=item]:checked").forEach(box => { box.checked = false; }); selection(); }
  if ("print" in data) print();
});

const darkNow = () => {
  const chosen = document.documentElement.dataset.theme;
  return chosen === "dark" || chosen === "auto" && matchMedia("(prefers-color-scheme: dark)").matches;
};

document.addEventListener("change", event => {
  if (event.target.matches("#all")) { $$("input[name=item]").forEach(box => { box.checked = event.target.checked; }); selection(); }
  if (event.target.matches("input[name=item]")) selection();
  if (event.target.matches("#keys-off")) localStorage.setItem("keys", event.target.checked ? "off" : "on");
});

// ---- htmx
// Empty filters do not belong in an address that somebody sends to a colleague.
document.addEventListener("htmx:configRequest", event => {
  if (event.detail.verb !== "get") return;
  for (const [name, value] of Object.entries(event.detail.parameters)) if (value === "") delete event.detail.parameters[name];
});
document.addEventListener("htmx:beforeRequest", () => document.body.classList.add("loading"));
document.addEventListener("htmx:afterRequest", () => document.body.classList.remove("loading"));
document.addEventListener("htmx:sendError", () => say("The server cannot be reached. Nothing was changed; try again.", true));
document.addEventListener("htmx:responseError", event => {
  const problem = new DOMParser().parseFromString(event.detail.xhr.responseText, "text/html").querySelector("#problem");
  say(problem?.textContent ?? "That did not work. Nothing was changed.", true);
});
document.addEventListener("htmx:afterSettle", event => {
  markCurrent();
  selection();
  if (event.detail.target?.id === "source") $("#bytes")?.scrollIntoView({ block: "nearest" });
  const panel = event.target.closest?.("#panel") && opened();
  if (panel && event.detail.requestConfig?.verb === "get" && event.detail.target?.id === "panel") $("h2", panel)?.focus();
});
document.addEventListener("said", event => say(event.detail.value));
// The item is done: its row goes, the next one opens.
document.addEventListener("itemDone", event => {
  const row = $(`tr[data-item="${event.detail.value}"]`);
  const next = row?.nextElementSibling?.dataset?.item ? row.nextElementSibling : row?.previousElementSibling;
  row?.remove();
  if (next?.dataset?.item) linkOf(next).click(); else closePanel();
});

$("#keys-off") && ($("#keys-off").checked = keysOff());
markCurrent();
