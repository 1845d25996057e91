// For each look that an element of the page has, the first place that has it. An element's kind and the kinds of elements
// that it stands in decide how it looks.
const telling = ['class', 'type', 'role', 'aria-hidden', 'aria-current', 'aria-invalid'];
const looks = new Map([[document.body, '']]);
const first = {};
document.querySelectorAll('body *').forEach((element, place) => {
  const attributes = element.getAttributeNames()
    .map((name) => (telling.includes(name) ? name + '=' + element.getAttribute(name) : name));
  const look = looks.get(element.parentElement) + '>' + element.localName + '[' + attributes.sort().join() + ']';
  looks.set(element, look);
  first[look] ??= place;
});
return first;
