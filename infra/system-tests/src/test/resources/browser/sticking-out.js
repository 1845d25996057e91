// What is wider than its part of the page: it would cover its neighbour, or make the page scroll sideways.
const faults = [];
const root = document.documentElement;
if (root.scrollWidth > root.clientWidth) {
  faults.push('the page is ' + root.scrollWidth + ' wide on ' + root.clientWidth);
}
const told = (element) => element.outerHTML.replace(/\s+/g, ' ').slice(0, 100);
const scrolls = (element, part) => {
  for (let at = element.parentElement; at && at !== part.parentElement; at = at.parentElement) {
    if (getComputedStyle(at).overflowX !== 'visible') {
      return true;
    }
  }
  return false;
};
document.querySelectorAll('.nav, .line, main').forEach((part) => {
  const edge = part.getBoundingClientRect().right + 1;
  const wide = [...part.querySelectorAll('*')].filter((element) => !element.closest('svg *')
    && element.getBoundingClientRect().right > edge && !scrolls(element, part));
  if (wide.length > 0) {
    const first = wide[wide.length - 1];
    faults.push(wide.length + ' stick out of ' + (part.className || part.localName) + ', such as ' + told(first)
      + ' by ' + Math.round(first.getBoundingClientRect().right - edge));
  }
});
return faults;
