const signs = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as it may stand in markup or in a quoted attribute. */
export function escapeText(text) {
  return String(text).replace(/[&<>"']/g, (sign) => signs[sign]);
}

/** A sentence of a comment, with its `code` as code. */
export function sentence(text) {
  return escapeText(text).replace(/`([^`]+)`/g, '<code>$1</code>');
}

/** The name by which a heading is linked to; the same words give the same name. */
export function slug(text) {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** A table with a heading row; cells are markup already. */
export function table(heads, rows) {
  const line = (tag, cells) => `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
  return `<div class="wide" tabindex="0"><table><thead>${line('th', heads)}</thead><tbody>${rows.map((row) => line('td', row)).join('')}</tbody></table></div>`;
}
