// What a page does beyond its links and forms: the handles of the time bar say their day while they move, selections take
// effect at once, texts count their words, addresses to copy are chosen whole, definitions are reached by keyboard, and a page
// that shows now asks again when something happened.
(function () {
  'use strict';

  // As the commit gate counts them: marks, numbers of lists, targets of links and tags are no words.
  const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu;
  const words = (area) => area.value
    .replace(/^ {0,3}\[[^\]\n]+\]:.*$/gm, ' ')
    .replace(/<(?![a-z][a-z0-9+.-]*:)[/!a-z][^<>]*>/gi, ' ')
    .replace(/^[ \t>]*[0-9]{1,9}[.)](?=\s|$)/gm, ' ')
    .replace(/\]\([^()\s]*(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)/g, ']')
    .split(/[\s\p{Z}]+/u)
    .map((run) => (run.match(unspaced) || []).length + (/[\p{L}\p{N}]/u.test(run.replace(unspaced, '')) ? 1 : 0))
    .reduce((sum, each) => sum + each, 0);
  const inWords = (count) => count + (count === 1 ? ' word' : ' words');
  const momentOf = (input) => input.name.endsWith('Day')
    ? new Date(Number(input.value) * 86400000).toISOString().slice(0, 10)
    : new Date(Number(input.value) * 1000).toISOString().slice(0, 19).replace('T', ' ') + ' UTC';

  document.addEventListener('input', (event) => {
    const at = event.target;
    if (at.matches('.handles input[type=range]')) {
      const said = document.getElementById(at.dataset.says);
      said.textContent = at.value === at.max ? 'now' : momentOf(at);
      at.setAttribute('aria-valuetext', said.textContent);
    }
    if (at.matches('[data-steps]')) {
      document.getElementById(at.dataset.says).textContent = at.value;
    }
    if (at.matches('[data-words]')) {
      document.getElementById(at.dataset.words).textContent = inWords(words(at));
      if (at.dataset.total) {
        const all = [...document.querySelectorAll('[data-total="' + at.dataset.total + '"]')];
        document.getElementById(at.dataset.total).textContent = inWords(all.reduce((sum, each) => sum + words(each), 0));
      }
    }
  });

  document.addEventListener('change', (event) => {
    const form = event.target.closest('form[data-at-once]');
    if (form) {
      form.requestSubmit();
    }
  });

  // What is there to be copied is chosen whole.
  document.addEventListener('focusin', (event) => {
    if (event.target.matches('input[readonly]')) {
      event.target.select();
    }
  });

  // A definition is one hover away, and with this one tab or tap; the style shows it.
  const defined = () => document.querySelectorAll('abbr[title]').forEach((term) => { term.tabIndex = 0; });
  defined();
  document.addEventListener('htmx:afterSettle', defined);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && event.target.matches('abbr[title]')) {
      event.target.blur();
    }
  });

  // Pages know people by id, because names can be erased; what the directory calls them now is put in their place.
  const PERSON = /\bprs-[a-z0-9-]{4,60}\b/g;

  const mentions = () => {
    const found = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const within = texts.currentNode.parentElement;
      if (within && !within.closest('script, textarea, code, [data-person]') && texts.currentNode.data.match(PERSON)) {
        found.push(texts.currentNode);
      }
    }
    return found;
  };

  const called = (text, names) => {
    if (text.parentElement.closest('option, title, svg')) {
      text.data = text.data.replace(PERSON, (id) => names[id] || id);
      return;
    }
    const parts = text.data.split(/(\bprs-[a-z0-9-]{4,60}\b)/);
    text.replaceWith(...parts.map((part) => {
      if (!names[part]) {
        return part;
      }
      const person = document.createElement('span');
      person.dataset.person = part;
      person.title = part;
      person.textContent = names[part];
      return person;
    }));
  };

  const name = async () => {
    const texts = mentions();
    const ids = [...new Set(texts.flatMap((text) => text.data.match(PERSON)))];
    for (let from = 0; from < ids.length; from += 100) {
      const some = ids.slice(from, from + 100).map((id) => 'person=' + id).join('&');
      const answer = await fetch('/names?' + some);
      if (!answer.ok) {
        return;
      }
      const names = await answer.json();
      mentions().forEach((text) => called(text, names));
    }
  };

  if (document.getElementById('content') && document.querySelector('.nav')) {
    name();
    document.addEventListener('htmx:afterSettle', name);
  }

  // Once something happened, at most every two seconds, and not while somebody writes.
  const content = document.getElementById('content');
  if (!content || !document.body.dataset.live) {
    return;
  }
  let waiting = null;
  const writing = () => {
    const at = document.activeElement;
    return content.querySelector('form[data-writes]') !== null
      || content.querySelector('form[method=post] :is(input, textarea, select):focus, details.form[open]') !== null
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
