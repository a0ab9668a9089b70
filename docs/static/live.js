// Gives widgets that show one thing the first thing there is: `data-fill="proposal-id"` asks for the list of proposals.
// Where there is none, the words inside the widget stay in its place.
for (const widget of document.querySelectorAll('[data-fill]')) {
  const name = widget.dataset.fill;
  const api = widget.getAttribute('api');
  const query = new URLSearchParams({ community: widget.getAttribute('community') });
  fetch(`${api}/api/${name.replace(/y-id$/, 'ies').replace(/-id$/, 's')}?${query}`)
    .then((answer) => answer.json())
    .then(({ items }) =>
      items?.[0] ? widget.setAttribute(name, items[0].id) : widget.replaceWith(...widget.childNodes),
    )
    .catch(() => {});
}
