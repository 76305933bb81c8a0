"use strict";
(() => {
  const all = (what) => [...document.querySelectorAll(what)];
  const tools = document.getElementById("tools"), words = document.getElementById("words");
  const found = document.getElementById("found"), choices = all("#tools select");
  const paragraphs = all("article"), parties = all("section.party");
  const way = (a) => decodeURIComponent(a.hash.slice(1));
  const rows = all(".asks > li, .part tbody tr")
    .map((row) => [row, [...row.querySelectorAll("a[href]")].map(way)])
    .filter(([, ways]) => ways.length);
  const folded = new Map();
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const text = (node) => {
    if (!folded.has(node)) folded.set(node, fold(node.textContent));
    return folded.get(node);
  };
  const fits = (node, wanted, keys) => {
    const terms = fold(words.value).split(/\s+/).filter(Boolean);
    return keys.every((key) => !wanted[key] || node.dataset[key].split(" ").includes(wanted[key]))
      && terms.every((term) => text(node).includes(term));
  };
  const count = (n, of, one, many) => `${n} of ${of} ${of === 1 ? one : many}`;
  const apply = () => {
    const wanted = Object.fromEntries(choices.map((choice) => [choice.name, choice.value]));
    const active = words.value.trim() || choices.some((choice) => choice.value);
    const gone = new Set();
    let shown = 0, pages = 0;
    for (const node of paragraphs) {
      node.hidden = !fits(node, wanted, ["p", "s", "t"]);
      if (node.hidden) gone.add(node.id); else shown += 1;
    }
    for (const [row, ways] of rows) row.hidden = ways.every((way) => gone.has(way));
    for (const node of parties) {
      node.hidden = !fits(node, wanted, ["p"]);
      if (!node.hidden) pages += 1;
    }
    found.textContent = active
      ? `${count(shown, paragraphs.length, "paragraph", "paragraphs")} and `
        + `${count(pages, parties.length, "party", "parties")} shown.`
      : "";
  };
  const clear = () => { tools.reset(); };
  let waiting = 0;
  words.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(apply, 120); });
  for (const choice of choices) choice.addEventListener("change", apply);
  tools.addEventListener("reset", () => setTimeout(apply));
  tools.addEventListener("submit", (event) => {
    event.preventDefault();
    apply();
    location.hash = "paragraphs";
  });
  const reveal = () => {
    let target = null;
    try { target = document.getElementById(decodeURIComponent(location.hash.slice(1))); } catch { return; }
    if (!target || !target.closest("[hidden]")) return;
    clear();
    setTimeout(() => { apply(); target.scrollIntoView(); });
  };
  addEventListener("hashchange", reveal);
  tools.hidden = false;
})();
