// What a candidate does and sees on the page. Tests speak in these words.

export class Candidate {
  constructor(page) {
    this.page = page;
    this.composer = page.locator('#answer');
    this.sendButton = page.locator('.send');
    this.reportTitle = page.locator('.report h1');
    this.status = page.locator('.dock [role=status]').first();
  }

  /** The same interview in another window of the same browser. */
  async openSecondWindow() {
    const page = await this.page.context().newPage();
    await page.goto(this.page.url());
    return new Candidate(page);
  }

  /** Begins an interview from the start page: `{questions: 3, name: 'Ada', feedback: 'end'}`. */
  async start({ questions = 3, feedback = 'each', name = '' } = {}) {
    await this.page.locator(`input[name=questions][value="${questions}"]`).check();
    await this.page.locator(`input[name=feedback][value="${feedback}"]`).check();
    if (name) await this.page.locator('input[name=name]').fill(name);
    await this.page.locator('.start-button button').click();
    return this.turnAfter(0);
  }

  /** Waits until a question after this turn is open: its number; or null when the report is there. */
  async turnAfter(turn) {
    const handle = await this.page.waitForFunction((last) => {
      if (document.querySelector('.report h1')) return 'report';
      const box = document.querySelector('#answer');
      const questions = [...document.querySelectorAll('.message-question')];
      const newest = Math.max(0, ...questions.map((question) => Number(question.dataset.turn)));
      return newest > last && box && !box.readOnly ? newest : false;
    }, turn);
    const found = await handle.jsonValue();
    return found === 'report' ? null : found;
  }

  /** Answers the open turn, and waits for what comes next. */
  async answer(turn, text) {
    await this.say(text);
    return this.turnAfter(turn);
  }

  async say(text) {
    await this.composer.fill(text);
    await this.sendButton.click();
  }

  /** Answers until the report is there. */
  async finish(turn, text = 'I do not know.') {
    for (let open = turn; open !== null; ) open = await this.answer(open, `${text} (${open})`);
  }

  /** What the conversation shows, as `['question 1', 'answer 1', …]`. */
  transcript() {
    return this.page.locator('.message').evaluateAll((messages) => messages.map((message) => message.dataset.key));
  }

  answersShown(text) {
    return this.page.locator('.message-answer', { hasText: text });
  }

  /** What the server recorded, asked for past the page: the texts of all answers. */
  recordedAnswers() {
    return this.page.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const { session, token } = JSON.parse(localStorage.getItem('mockingbird.session'));
          const socket = new WebSocket(`ws://${location.host}/v1/interview`, 'mockingbird.v1');
          socket.onerror = () => reject(new Error('no connection'));
          socket.onopen = () => socket.send(JSON.stringify({ type: 'resume', session, token }));
          socket.onmessage = ({ data }) => {
            const message = JSON.parse(data);
            if (message.type !== 'resumed') return;
            resolve(message.transcript.filter(({ type }) => type === 'answer').map(({ text }) => text));
            socket.close();
          };
        }),
    );
  }
}
