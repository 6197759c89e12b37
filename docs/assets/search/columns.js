/* What search loads of the pages themselves: their names, the columns of macros/outputs/search_columns.py, and single pages. */

export const ROOT = new URL("../../pagefind/", import.meta.url);
export const json = async (name) => (await fetch(new URL(name, ROOT))).json();

const FIRST_SIGN = "]".codePointAt();

/** The pages of an index. Their names are the first of Pagefind's own list, which it has loaded: it is not loaded twice. */
export async function pagesOf({ folder, list, pages }) {
  const told = await unpacked(await fetch(new URL(folder + list, ROOT), { cache: "force-cache" }), "latin1");
  return told.match(/en_[0-9a-f]+/g).slice(0, pages).map((id) => ({ id, folder, facets: [], day: "", late: 0 }));
}

/** A column as the values of each page. */
export function values({ values, sets, pages }) {
  const named = sets.map((set) => set.map((value) => values[value]));
  return [...pages].map((sign) => named[sign.codePointAt() - FIRST_SIGN]);
}

/** What a result says of a page. Pagefind gives that only of what it found by words; pages are found by facets too. */
export async function toldOf({ id, folder }) {
  const text = await unpacked(await fetch(new URL(`${folder}fragment/${id}.pf_fragment`, ROOT)));
  const page = JSON.parse(text.slice(text.indexOf("{")));
  const { pathname, hash } = new URL(`..${page.url}`, ROOT);
  return { ...page, url: pathname + hash };
}

async function unpacked({ body }, encoding) {
  const bytes = await new Response(body.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
  return new TextDecoder(encoding).decode(bytes);
}
