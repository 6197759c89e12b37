/* What search loads of the pages themselves: the columns that macros/search/columns.py writes, and single pages. */

export const ROOT = new URL("../../pagefind/", import.meta.url);
export const json = async (name) => (await fetch(new URL(name, ROOT))).json();

const FIRST_SIGN = "]".codePointAt();

/** The names of all pages: each says how many letters it shares with the one before, and its others. */
export function whole(names) {
  let before = "";
  return names.split(" ").map((it) => (before = before.slice(0, Number(it[0])) + it.slice(1)));
}

/** A column as the values of each page. */
export function values({ values, sets, pages }) {
  const named = sets.map((set) => set.map((value) => values[value]));
  return [...pages].map((sign) => named[sign.codePointAt() - FIRST_SIGN]);
}

/** What a result says of a page. Pagefind gives that only of what it found by words; pages are found by facets too. */
export async function toldOf({ id, folder: [folder] }) {
  const { body } = await fetch(new URL(`${folder}fragment/${id}.pf_fragment`, ROOT));
  const text = await new Response(body.pipeThrough(new DecompressionStream("gzip"))).text();
  const page = JSON.parse(text.slice(text.indexOf("{")));
  const { pathname, hash } = new URL(`..${page.url}`, ROOT);
  return { ...page, url: pathname + hash };
}
