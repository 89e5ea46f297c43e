import { t } from './texts.js';

/** The codes of what the API has not said. */
const PAGE_CODES = ['unknown', 'disconnected', 'unloaded', 'page'];

/** Why a call was refused, in sentences for a person. */
export class Problem extends Error {
  constructor({ code, status, detail, remedy = '', about = '', errors = [] }) {
    super(detail);
    this.code = code;
    this.status = status;
    this.remedy = remedy;
    this.about = about;
    this.errors = errors;
  }

  /** Whether the page itself says it, in its own language. */
  get isOfPage() {
    return PAGE_CODES.includes(this.code);
  }

  /** Of an answer of the API, or of what stands before it. */
  static async of(response) {
    try {
      const body = await response.json();
      if (typeof body.code === 'string' && typeof body.detail === 'string') {
        return new Problem(body);
      }
    } catch {
      // It is no problem of the API.
    }
    return new Problem({
      code: 'unknown', status: response.status, detail: t('problem.unknown', { status: response.status }),
      remedy: t('problem.unknown.remedy'),
    });
  }

  /** Whether it was done is not known. */
  static disconnected() {
    return new Problem({
      code: 'disconnected', status: 0, detail: t('problem.disconnected'), remedy: t('problem.disconnected.remedy'),
    });
  }

  /** A part of the page could not be loaded. */
  static unloaded() {
    return new Problem({
      code: 'unloaded', status: 0, detail: t('problem.unloaded'), remedy: t('problem.unloaded.remedy'),
    });
  }

  /** What any failure is for a person; a fault of the page's own code stands in the browser's console too. */
  static from(failure) {
    if (failure instanceof Problem) {
      return failure;
    }
    console.error(failure);
    return new Problem({ code: 'page', status: 0, detail: t('problem.page'), remedy: t('problem.page.remedy') });
  }
}
