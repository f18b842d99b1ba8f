// Runs in each gr.HTML of the quiz tab: `element` is its frame, `trigger` sends an event
// to the server, `watch` calls back when the server has answered.

const boxes = () => [...element.querySelectorAll('input.tick')];

element.addEventListener('click', (event) => {
  const button = event.target.closest('button[data-send]');
  if (button) {
    const data = { ...button.dataset };
    if (button.closest('.tools') && boxes().length) data.ids = boxes().filter((box) => box.checked).map((box) => box.value).join(' ');
    if (events.includes(data.send)) trigger(data.send, data);
  }
  if (event.target.closest('button.whole')) element.requestFullscreen?.();
});

element.addEventListener('change', (event) => {
  if (event.target.matches('input.all')) for (const box of boxes()) box.checked = event.target.checked;
  if (event.target.matches('.filter select')) event.target.form.requestSubmit();
});

// What is unfolded stays so when the server sends the part anew.
const unfolded = new Set();
element.addEventListener('toggle', (event) => {
  const key = event.target.dataset.key;
  if (key && event.target.isConnected) event.target.open ? unfolded.add(key) : unfolded.delete(key);
}, true);

// What is typed into a panel stays, too, until it is sent.
let typed = {};
element.addEventListener('input', (event) => {
  if (event.target.closest('form.panel') && event.target.type !== 'checkbox') typed[event.target.name] = event.target.value;
});

element.addEventListener('submit', (event) => {
  event.preventDefault();
  typed = {};
  const form = event.target;
  const fields = {};
  for (const [name, value] of new FormData(form)) (fields[name] ??= []).push(value);
  const open = form.matches('.taking') ? unanswered(form) : 0;
  if (open && !confirm(form.dataset.confirm.replace('{count}', open))) return;
  trigger(form.dataset.send, { ...form.dataset, fields });
});

// A paper being taken: how far it is, and what was given survives a reload of the page.

const questions = (form) => [...form.querySelectorAll('fieldset')];
const answered = (field) => [...field.querySelectorAll('input:checked, textarea')].some((input) => input.value.trim());
const unanswered = (form) => questions(form).filter((field) => !answered(field)).length;

function count(form) {
  const done = form.querySelector('.done');
  const all = questions(form).length;
  done.textContent = done.dataset.text.replace('{done}', all - unanswered(form)).replace('{all}', all);
}

function remember(form) {
  const given = [...form.elements].filter((input) => input.name)
    .map((input) => [input.name, input.type === 'radio' || input.type === 'checkbox' ? (input.checked ? input.value : null) : input.value]);
  localStorage.setItem(`paper-${form.dataset.paper}`, JSON.stringify(given));
}

function recall(form) {
  const given = JSON.parse(localStorage.getItem(`paper-${form.dataset.paper}`) ?? '[]');
  [...form.elements].filter((input) => input.name).forEach((input, place) => {
    if (given[place]?.[0] !== input.name) return;
    if (input.type === 'radio' || input.type === 'checkbox') input.checked = given[place][1] === input.value;
    else input.value = given[place][1] ?? '';
  });
}

element.addEventListener('input', (event) => {
  const form = event.target.closest('form.taking');
  if (form) {
    remember(form);
    count(form);
  }
});

let shown;

function arrive() {
  for (const part of element.querySelectorAll('details[data-key]')) part.open = unfolded.has(part.dataset.key);
  for (const input of element.querySelectorAll('form.panel [name]')) if (input.name in typed) input.value = typed[input.name];
  // On a phone the item opened is below the list.
  const item = element.querySelector('.card')?.dataset.item;
  if (item && item !== shown && window.innerWidth <= 800) element.scrollIntoView();
  shown = item;
  const form = element.querySelector('form.taking');
  const result = element.querySelector('.result');
  if (form) {
    const handed = localStorage.getItem(`handed-${form.dataset.paper}`);
    if (handed && !form.dataset.seen) trigger('look', { paper: form.dataset.paper, name: handed });
    recall(form);
    count(form);
  }
  if (result) {
    localStorage.setItem(`handed-${result.dataset.handed}`, result.dataset.name);
    localStorage.removeItem(`paper-${result.dataset.handed}`);
    element.closest('#trainee').scrollTop = 0;
  }
}

arrive();
watch('value', arrive);
