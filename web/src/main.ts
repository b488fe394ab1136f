import { VueQueryPlugin } from '@tanstack/vue-query';
import { createApp } from 'vue';
import { queries } from '@/platform/api/queries';
import '@/platform/look/theme.css';
import { session } from '@/platform/sign-in/session';
import { i18n, keptLanguage, speak } from '@/platform/texts';
import App from '@/shell/App.vue';
import { router } from '@/shell/router';

/** Texts and sign-in first: nothing of the page makes sense without them. */
async function begin(): Promise<void> {
  const [place] = await Promise.all([session.begin(), speak(keptLanguage())]);
  if (place === undefined) return;
  await router.replace(place);
  createApp(App).use(i18n).use(router).use(VueQueryPlugin, { queryClient: queries }).mount('#page');
}

// A script of an older build is gone: the page as it is now has another. Not again and again, should that fail, too.
window.addEventListener('vite:preloadError', (event) => {
  const KEY = 'tiaokuai.reloaded';
  if (Date.now() - Number(sessionStorage.getItem(KEY) ?? 0) < 60_000) return;
  sessionStorage.setItem(KEY, String(Date.now()));
  event.preventDefault();
  window.location.reload();
});

void begin().catch(() => {
  const note = document.querySelector('.starting');
  if (note) note.textContent = '暂时无法打开，请稍后刷新页面重试。';
});
