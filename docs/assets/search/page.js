/* The page /search/: its address, its results, its order. Pagefind's Component UI does the rest, with our engine. */

import { engine } from "./pagefind.js";
import { excerpt } from "./excerpt.js";

const FIRST = 20;
const SLUGS = ["stage", "timeliness", "unproved", "standing"];
const byId = (id) => document.getElementById(id);
const box = () => document.querySelector("pagefind-input input");
const instance = window.PagefindComponents.getInstanceManager().getInstance("default");
const list = document.querySelector("pagefind-results");
const [read, order, more, all, filters] = ["read", "order", "more", "all", "filters"].map(byId);

/* What the address asks for: ?q=neglect&kind=Action&order=late. It can be sent, and Back brings it back. */

const NOT_FACETS = ["q", "order"];
let here;

function fromAddress() {
  here = null;
  const asked = new URLSearchParams(location.search);
  order.value = asked.get("order") in engine.orders ? asked.get("order") : "relevance";
  engine.order = order.value;
  const chosen = {};
  for (const [facet, value] of asked) if (!NOT_FACETS.includes(facet)) (chosen[facet] ??= []).push(value);
  return { question: asked.get("q") ?? "", chosen };
}

function toAddress() {
  const told = new URLSearchParams();
  if (instance.searchTerm) told.set("q", instance.searchTerm);
  for (const [facet, values] of Object.entries(instance.searchFilters ?? {})) for (const value of values) told.append(facet, value);
  if (order.value !== "relevance") told.set("order", order.value);
  // A filter or an order is a step that Back takes back; a question is typed letter by letter.
  const isStep = here && here.get("q") === told.get("q") && `${here}` !== `${told}`;
  history[isStep ? "pushState" : "replaceState"](null, "", told.size ? `?${told}` : location.pathname);
  here = told;
}

/* One result. Everything is put in as text: nothing that was published can become HTML here. */

list.resultTemplate = (data) => {
  const it = byId("result").content.cloneNode(true).firstElementChild;
  const { meta } = data;
  it.querySelector(".kicker").textContent = [meta.kind, meta.plan ?? meta.part].filter(Boolean).join(" · ");
  const link = it.querySelector("a");
  // A part of a page, as /help/glossary/#kpi/: Pagefind knows folders alone.
  link.href = data.url.replace(/(#.+)\/$/, "$1");
  link.textContent = meta.title.replace(/\.$/, "");
  fill(it.querySelector(".action__status"), SLUGS.filter((name) => meta[name]).map((name) => status(meta, name)));
  fill(it.querySelector(".result__told"), [meta.told ?? ""].filter(Boolean));
  fill(it.querySelector(".result__words"), marked(excerpt(data.content.slice(data.content.startsWith(meta.title) ? meta.title.length : 0), engine.read)));
  const told = [meta.for && `For ${meta.for}`, meta.lead, meta.when].filter(Boolean).join(" · ");
  fill(it.querySelector(".aside"), told ? [told] : []);
  return it;
};

const fill = (element, nodes) => (nodes.length ? element.replaceChildren(...nodes) : element.remove());

function status(meta, name) {
  const it = document.querySelector(`template[data-status="${CSS.escape(meta[name])}"]`).content.cloneNode(true);
  if (meta[`${name}_words`]) it.querySelector("span span").textContent = meta[`${name}_words`];
  return it;
}

function marked(words) {
  return words.flatMap(({ text, isHit }) => {
    if (!isHit) return [`${text} `];
    const [, before, word, behind] = text.match(/^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u);
    const mark = document.createElement("mark");
    mark.textContent = word;
    return [before, mark, `${behind} `];
  });
}

/* What is said about the results: how the question was read, and how many there are, of which 20 at a time are shown. */

const announce = instance.announce.bind(instance);
const inAll = (values) => ("COUNT" in values ? { ...values, COUNT: instance.searchResult.results.length } : values);
instance.announce = (key, values = {}, ...rest) => announce(key, inAll(values), ...rest);

instance.on("results", ({ results }) => {
  more.hidden = list.maxResults >= results.length;
  all.hidden = !Object.values(instance.searchFilters ?? {}).some((values) => values.length);
  const corrected = engine.read.filter((part) => part.typed && part.typed !== part.read);
  read.hidden = !corrected.length;
  read.textContent = corrected.map((part) => `No page has “${part.typed}”: this is for “${part.read}”.`).join(" ");
  toAddress();
});
engine.onfacets = (counts) => instance.__dispatch__("filters", { available: counts, total: counts });
instance.on("search", () => {
  if (!keeping) [list.maxResults, wanted] = [FIRST, null];
  // The results go, and whoever has the focus on one would lose it: letters typed slowly are searched for one by one.
  if (list.contains(document.activeElement)) box().focus();
});

let keeping = false;
function again({ keep = false } = {}) {
  keeping = keep;
  instance.triggerFilters(instance.searchFilters ?? {});
  keeping = false;
}

// The box asks when it has waited for another letter. What was asked already is not drawn anew under somebody's hands.
const ask = instance.triggerSearch.bind(instance);
instance.triggerSearch = (question) => { if (question !== instance.searchTerm) ask(question); };

order.addEventListener("change", () => { engine.order = order.value; again(); });
all.addEventListener("click", () => { instance.triggerFilters({}); box().focus(); });
more.addEventListener("click", () => {
  wanted = list.maxResults;
  list.maxResults += FIRST;
  again({ keep: true });
});

/* The first of more results gets the focus as soon as it is there. It comes when its place is seen. */
let wanted = null;
new MutationObserver(() => {
  const place = wanted !== null && list.querySelector(`[data-pf-result-index="${wanted}"]`);
  if (!place) return;
  const link = place.querySelector("a");
  if (!link) return place.scrollIntoView({ block: "nearest" });
  wanted = null;
  link.focus();
}).observe(list, { childList: true, subtree: true });

/* The beginning. */

instance.setTranslations({
  search_label: "Search this portal",
  placeholder: " ",
  zero_results: "Nothing found for “[SEARCH_TERM]”. Try fewer or other words, or the lists below.",
  one_result: "1 result for “[SEARCH_TERM]”",
  many_results: "[COUNT] results for “[SEARCH_TERM]”",
  total_zero_results: "Nothing has all of this",
  total_one_result: "1 page",
  total_many_results: "[COUNT] pages",
});
byId("finder").hidden = false;
if (matchMedia("(max-width: 799px)").matches) filters.open = false;

/* Whoever only passes by loads nothing more. Without words, all pages are shown, to be narrowed down. */
let loaded;
async function start() {
  const isFirst = !loaded;
  await (loaded ??= instance.triggerLoad());
  instance.faceted = true;
  const { question, chosen } = fromAddress();
  // On a slow line somebody may have typed meanwhile.
  instance.triggerSearchWithFilters((isFirst && box().value) || question, chosen);
}
if (location.search) start();
else byId("finder").addEventListener("focusin", start, { once: true });
// Whoever follows a link within the page, as the one to the content, goes back nowhere.
addEventListener("popstate", () => { if (!location.hash) start(); });
