import { officeMissing as german } from '../../src/texts/de/office-missing';

const notice = () => document.getElementById('office-missing');

/** What a browser reports about the script of Office.js; such events do not bubble. */
function report(type: 'load' | 'error') {
  const script = Object.assign(document.createElement('script'), { src: 'https://office.example/office.js' });
  script.type = 'text/plain';
  document.body.append(script);
  script.dispatchEvent(new Event(type));
}

beforeEach(() => {
  jest.useFakeTimers();
  jest.spyOn(navigator, 'language', 'get').mockReturnValue('de-DE');
  document.body.innerHTML = '<p id="office-missing" role="alert" hidden></p>';
  jest.isolateModules(() => void jest.requireActual('../../taskpane/office-missing'));
});
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

describe('when Office.js does not arrive', () => {
  it('says so as soon as loading fails', () => {
    report('error');

    expect(notice()?.hidden).toBe(false);
    expect(notice()?.textContent).toBe(german.sentence);
  });

  it('says so after twenty seconds of silence, and takes it back when the script still comes', () => {
    jest.advanceTimersByTime(20_000);
    expect(notice()?.hidden).toBe(false);

    report('load');
    expect(notice()?.hidden).toBe(true);
  });

  it('says nothing when it loads in time', () => {
    report('load');
    jest.advanceTimersByTime(60_000);

    expect(notice()?.hidden).toBe(true);
  });
});
