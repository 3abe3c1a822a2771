import type { Words } from './words.js';

/** IK304. */
export const SEGMENT_ERRORS: Words = {
  '1': 'it is not known',
  '2': 'it is not expected here',
  '3': 'it is required but missing',
  '4': 'its loop occurs too often',
  '5': 'it occurs too often',
  '6': 'it is not part of the set',
  '7': 'it stands in the wrong order',
  '8': 'it has element errors',
  I4: 'the guide does not use it',
  I6: 'it is required in this situation',
  I7: 'its loop occurs too seldom',
  I8: 'it occurs too seldom',
  I9: 'it may not be there in this situation',
};

/** IK403. */
export const ELEMENT_ERRORS: Words = {
  '1': 'required but missing',
  '2': 'required together with another element',
  '3': 'one element too many',
  '4': 'too short',
  '5': 'too long',
  '6': 'wrong character',
  '7': 'code not allowed',
  '8': 'no valid date',
  '9': 'no valid time',
  '10': 'may not stand with another element',
  '12': 'repeats too often',
  '13': 'too many components',
  I10: 'not used by the guide',
  I11: 'repeats too seldom',
  I12: 'does not fit the pattern',
  I13: 'may not be there in this situation',
  I6: 'code not used by the guide',
  I9: 'required in this situation',
};
