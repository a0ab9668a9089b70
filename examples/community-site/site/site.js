// The site's one script: language, elder mode, and which widget a page shows.
// It runs before the first paint; without it every page still reads, in Chinese.
(() => {
  const page = document.documentElement;
  const asked = new URLSearchParams(location.search);
  const lang = asked.get('lang') === 'en' ? 'en' : 'zh-CN';
  const elder = asked.get('mode') === 'elder';

  page.lang = lang;
  page.classList.add('scripted');
  page.classList.toggle('elder', elder);

  /** Adds the reader's choice to an address of this site; other addresses stay as they are. */
  function keepChoice(href) {
    const url = new URL(href, location.href);
    if (lang === 'en') url.searchParams.set('lang', 'en');
    if (elder) url.searchParams.set('mode', 'elder');
    return url.pathname + url.search + url.hash;
  }

  function pointSwitches() {
    const point = (id, name, value) => {
      const url = new URL(location.href);
      if (value) url.searchParams.set(name, value);
      else url.searchParams.delete(name);
      document.getElementById(id).href = url.pathname + url.search;
    };
    point('switch-language', 'lang', lang === 'en' ? '' : 'en');
    point('switch-mode', 'mode', elder ? '' : 'elder');
  }

  // Whoever asks for large type on their own page gets it on every page.
  document.addEventListener('juyi-mode', (event) => {
    event.preventDefault();
    document.getElementById('switch-mode').click();
  });

  /** `?id=` asks for one proposal or one vote, and `?new` for the form, each kept in a template of the page. */
  function showAsked() {
    const wanted = asked.has('id') ? '#one-proposal, #one-poll' : asked.has('new') ? '#new-proposal' : '';
    const template = wanted && document.querySelector(wanted);
    if (!template) return;
    const part = template.content.cloneNode(true);
    for (const kind of ['proposal', 'poll']) {
      const one = part.querySelector(`juyi-${kind}`);
      if (one) one.setAttribute(`${kind}-id`, asked.get('id'));
    }
    const comments = part.querySelector('juyi-comments');
    if (comments) comments.setAttribute('subject-id', asked.get('id'));
    const place = template.parentNode;
    place.textContent = '';
    place.appendChild(part);
  }

  // `interactive` comes before module scripts run, so widgets start with the right language and size.
  document.addEventListener('readystatechange', () => {
    if (document.readyState !== 'interactive') return;
    const title = document.querySelector('title');
    if (lang === 'en') document.title = title.dataset.en;
    showAsked();
    for (const link of document.querySelectorAll('a[href^="/"]')) link.href = keepChoice(link.getAttribute('href'));
    for (const [tag, name] of [
      ['juyi-proposals', 'href'],
      ['juyi-proposal', 'poll-href'],
    ]) {
      for (const widget of document.querySelectorAll(`${tag}[${name}]`)) {
        widget.setAttribute(name, keepChoice(widget.getAttribute(name)));
      }
    }
    for (const widgets of document.querySelectorAll('juyi-community')) if (elder) widgets.setAttribute('mode', 'elder');
    pointSwitches();
  });
})();
