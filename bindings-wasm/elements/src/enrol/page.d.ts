import type { CitizenView, InterestTree, WayCatalogue } from 'medborger';
import type { Answer, Page } from '../render/page.js';

export interface EnrolPage extends Page {
  /** The answers to `interest.tree` and `way.catalogue`. */
  interests?: Answer<InterestTree>;
  ways?: Answer<WayCatalogue>;
  /** The answer to `citizen.get`, where somebody is logged in and enrolled. */
  citizen?: Answer<CitizenView>;
  /** As the element's attributes, read: what is asked for, and the municipality's own keys. */
  consents?: readonly { purpose: string; text_version: string; da: readonly [string, string?]; en: readonly [string, string?] }[];
  textVersion?: string;
  areas?: Readonly<Record<string, string | readonly [danish: string, english: string]>>;
  competencies?: Readonly<Record<string, string | readonly [danish: string, english: string]>>;
  login?: string;
  privacy?: string;
  /** Makes a fresh UUID, one for each form: sending the page twice does no harm. */
  fresh: () => string;
  /** Where the forms lead on. */
  next?: string;
  /** What the page's address has as `consent`: consents beside the first that somebody chose to give. */
  chosen?: readonly string[];
}

/** What stands in `<medborger-enrol>` before a script comes: the form by which somebody enrols, or their own enrolment with its forms. */
export declare function enrol(page: EnrolPage): Promise<string>;
