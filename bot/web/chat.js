// Runs once, in the article's gr.HTML: `element` is the article's frame, `trigger`
// sends one of its events to the server, `watch` calls back when the server answers.

let opener = null;

function reveal() {
  const article = element.querySelector('article');
  const mark = element.querySelector('mark');
  article?.focus({ preventScroll: true });
  (mark ?? article)?.scrollIntoView({ block: mark ? 'center' : 'start' });
}

function close() {
  trigger('close');
  opener?.focus();
  opener = null;
}

document.addEventListener('click', (event) => {
  const link = event.target.closest('a.citation, a.source');
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    opener = link;
    trigger('cite', { link: link.getAttribute('href') });
    if (link.getAttribute('href') === element.querySelector('article')?.dataset.target) reveal();
  } else if (event.target.closest('button.close')) {
    close();
  } else if (event.target.closest('button.exact')) {
    trigger('exact', { question: event.target.closest('button.exact').dataset.question });
  }
});

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && element.querySelector('article')) close();
});

watch('value', reveal);

// A citation opened in a new tab.
if (location.hash.startsWith('#article=')) trigger('cite', { link: location.hash });
