// Runs once for the conversation and once for the article (gr.HTML's js_on_load):
// `element` is the component, `trigger` sends one of its events to the server.

const opened = (event) => event.target.closest('a.citation, a.source');

element.addEventListener('click', (event) => {
  const link = opened(event);
  if (link) {
    event.preventDefault();
    window.tashanOpener = link;
    trigger('cite', { link: link.getAttribute('href') });
  } else if (event.target.closest('button.close')) {
    trigger('close');
    window.tashanOpener?.focus();
  }
});

watch('value', () => {
  const article = element.querySelector('article');
  const mark = article?.querySelector('mark');
  article?.focus({ preventScroll: true });
  (mark ?? article)?.scrollIntoView({ block: mark ? 'center' : 'start' });
});
