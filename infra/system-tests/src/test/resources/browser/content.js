// What is on a page, without what differs from one loading to the next: keys of forms, moments that links ask for, and
// people by id or by name.
const shown = document.body.cloneNode(true);
shown.querySelectorAll('input[type=hidden]').forEach((hidden) => hidden.removeAttribute('value'));
shown.querySelectorAll('a[href]').forEach((link) => link.setAttribute('href', link.pathname));
shown.querySelectorAll('[data-person]').forEach((person) => person.replaceWith(person.dataset.person));
const places = [...shown.querySelectorAll('.nav li')].map((place) => place.textContent).join();
const main = shown.querySelector('main');
return [places, main ? main.outerHTML : shown.outerHTML];
