// What a page does beyond its links and forms: the handles of the time bar say their day while they move, selections take
// effect at once, texts count their words, and a page that shows now asks again when something happened.
(function () {
  'use strict';

  const dayOf = (input) => new Date(Number(input.value) * 86400000).toISOString().slice(0, 10);

  document.addEventListener('input', (event) => {
    const at = event.target;
    if (at.matches('.handles input[type=range]')) {
      const said = document.getElementById(at.dataset.says);
      said.textContent = at.value === at.max ? 'now' : dayOf(at);
      at.setAttribute('aria-valuetext', said.textContent);
    }
    if (at.matches('[data-steps]')) {
      document.getElementById(at.dataset.says).textContent = at.value;
    }
    if (at.matches('[data-words]')) {
      const words = at.value.trim() === '' ? 0 : at.value.trim().split(/\s+/).length;
      const said = document.getElementById(at.dataset.words);
      said.textContent = words + (words === 1 ? ' word' : ' words');
    }
  });

  document.addEventListener('change', (event) => {
    const form = event.target.closest('form[data-at-once]');
    if (form) {
      form.requestSubmit();
    }
  });

  // Once something happened, at most every two seconds, and not while somebody writes.
  const content = document.getElementById('content');
  if (!content || !document.body.dataset.live) {
    return;
  }
  let waiting = null;
  const writing = () => {
    const at = document.activeElement;
    return content.querySelector('form[method=post] :is(input, textarea, select):focus, details.form[open]') !== null
      || (at && at.closest('form'));
  };
  const again = () => {
    waiting = null;
    if (document.hidden || writing()) {
      waiting = setTimeout(again, 2000);
      return;
    }
    window.htmx.ajax('GET', window.location.href,
      { target: '#content', select: '#content', swap: 'outerHTML', selectOOB: '#says' });
  };
  const live = new EventSource('/live');
  live.addEventListener('changed', () => {
    waiting = waiting || setTimeout(again, 500);
  });
  window.addEventListener('pagehide', () => live.close());
})();
