import { defineConfig } from 'vitest/config';
import { root } from '../kit/house.mjs';

export default defineConfig({ test: { root, include: ['scripts/checks/*.test.mjs'] } });
