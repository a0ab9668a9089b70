import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.jsx';

const place = document.getElementById('app');
createRoot(place).render(
  <StrictMode>
    <App api={place.dataset.api} community={place.dataset.community} />
  </StrictMode>,
);
