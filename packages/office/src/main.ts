import '@juyi/elements/base/juyi-community';
import './base/juyi-office.ts';

/** The page: the desk or, on a device in a hall, the shared screen inside its community, named by the page's own address. */
const given = new URLSearchParams(location.search);
const community = document.createElement('juyi-community');
community.setAttribute('api', location.pathname.replace(/\/office(\/.*)?$/, ''));
passOn('community');
if (isOwn(given.get('token-url'))) passOn('token-url');
const shared = given.has('kiosk');
if (shared) import('./people/kiosk/juyi-kiosk.ts');
community.append(document.createElement(shared ? 'juyi-kiosk' : 'juyi-office'));
document.body.replaceChildren(community);

function passOn(name: string): void {
  const value = given.get(name);
  if (value) community.setAttribute(name, value);
}

/** A link must not bring in another website's idea of who is signed in. */
function isOwn(address: string | null): boolean {
  const link = document.createElement('a');
  link.href = address ?? '';
  return address !== null && link.origin === location.origin;
}
