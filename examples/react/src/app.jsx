import { useState } from 'react';
import { Juyi } from './juyi.jsx';

/** A React app with the widgets inside: attributes go down, events come up. */
export function App({ api, community }) {
  const [lang, setLang] = useState('en');
  const [last, setLast] = useState('Nothing has happened yet.');
  return (
    <main>
      <h1>Our street</h1>
      <button type="button" onClick={() => setLang(lang === 'en' ? 'zh-CN' : 'en')}>
        {lang === 'en' ? '中文' : 'English'}
      </button>
      <p role="status">{last}</p>
      <Juyi
        tag="juyi-community"
        api={api}
        community={community}
        lang={lang}
        onSignedIn={({ name }) => setLast(`${name} has signed in.`)}
        onCosigned={({ count }) => setLast(`${count} have co-signed.`)}
      >
        <juyi-sign-in />
        <juyi-proposals>
          <a href={`${api}/pages/proposals?community=${community}`}>Proposals, without scripts</a>
        </juyi-proposals>
      </Juyi>
    </main>
  );
}
