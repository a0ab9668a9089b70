import './core.ts';
import '../people/juyi-assisted-bar/juyi-assisted-bar.ts';

/** Puts the bar at the end of the page, with the api that its widgets use. */
const source = document.querySelector('[api]');
if (source) {
  const bar = document.createElement('juyi-assisted-bar');
  for (const name of ['api', 'community']) {
    const value = source.getAttribute(name);
    if (value !== null) bar.setAttribute(name, value);
  }
  document.body.append(bar);
}
