// For each row the texts of the given cells, spaces once, and people by their ids.
const [rows, cells] = arguments;
const text = (element) => {
  if (element === null) {
    return null;
  }
  const copy = element.cloneNode(true);
  copy.querySelectorAll('[data-person]').forEach((person) => person.replaceWith(person.dataset.person));
  return copy.textContent.replace(/\s+/g, ' ').trim();
};
return [...document.querySelectorAll(rows)].map((row) => cells.map((cell) => text(cell === '' ? row : row.querySelector(cell))));
