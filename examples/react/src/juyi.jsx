import { useEffect, useRef } from 'react';

/** Each event of the widgets as the property that listens to it. */
const events = {
  onSignedIn: 'juyi-signed-in',
  onProposed: 'juyi-proposed',
  onCosigned: 'juyi-cosigned',
  onCommented: 'juyi-commented',
};

/**
 * Any widget by its tag. The widgets' events bubble through shadow roots, so one listener around them hears all.
 * The script is loaded by the first one that is drawn.
 */
export function Juyi({ tag: Tag, children, ...all }) {
  const element = useRef(null);
  const listeners = useRef(all);
  listeners.current = all;
  useEffect(() => {
    loadWidgets(all.api);
    const host = element.current;
    const heard = Object.entries(events).map(([name, event]) => {
      const listen = ({ detail }) => listeners.current[name]?.(detail);
      host.addEventListener(event, listen);
      return () => host.removeEventListener(event, listen);
    });
    return () => {
      for (const leave of heard) leave();
    };
  }, [all.api]);
  const attributes = Object.fromEntries(Object.entries(all).filter(([name]) => !events[name]));
  return (
    <Tag ref={element} {...attributes}>
      {children}
    </Tag>
  );
}

function loadWidgets(api) {
  const src = `${api}/assets/juyi.js`;
  if (document.querySelector(`script[src="${src}"]`)) return;
  document.head.append(Object.assign(document.createElement('script'), { type: 'module', src }));
}
