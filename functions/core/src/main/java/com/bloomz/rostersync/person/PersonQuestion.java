package com.bloomz.rostersync.person;

/** What is asked of two records, and how the evidence answers it. */
public enum PersonQuestion {
  /** Whether a student not yet known is a member whom no Clever user is linked to (P 1). */
  MATCH_STUDENT {
    @Override
    public Verdict answer(Evidence of) {
      if (of.names() == NameMatch.NOBODY) {
        return Verdict.ANOTHER;
      }
      return switch (of.studentId()) {
        case SAME -> sameId(of);
        case SAME_TEXT -> sameIf(of.names().canBeOne());
        case NONE -> sameAddress(of);
      };
    }

    /** One equal name is enough, but takes no parents along whom a person gave another child. */
    private Verdict sameId(Evidence of) {
      return switch (of.names()) {
        case EQUAL, CONTAINED -> Verdict.SAME;
        case SAME_FIRST, SAME_LAST -> sameIf(!of.familyByHand());
        case SOME_PART, DIFFERENT, NOBODY -> Verdict.MAYBE;
      };
    }

    /** Brothers and sisters have one address: the first names decide. */
    private Verdict sameAddress(Evidence of) {
      return of.sameAddress()
          ? sameIf(of.names().canBeOne() || of.names() == NameMatch.SAME_FIRST)
          : Verdict.ANOTHER;
    }
  },

  /** Whether staff or a parent not yet known is a member whom no Clever user is linked to (P 1). */
  MATCH_ADULT {
    @Override
    public Verdict answer(Evidence of) {
      if (of.names() == NameMatch.NOBODY || !of.sameAddress()) {
        return Verdict.ANOTHER;
      }
      return sameIf(
          of.names() == NameMatch.EQUAL
              || (of.names() == NameMatch.CONTAINED
                  && (of.sameEmail() || of.email() != AddressMatch.DIFFERENT)));
    }
  },

  /** Whether a person not yet known is a member whose Clever users are all gone (P 2). */
  RELINK {
    @Override
    public Verdict answer(Evidence of) {
      boolean byIdOrEmail = of.studentId() != StudentIdMatch.NONE || of.sameEmail();
      if (of.names() == NameMatch.NOBODY || !(byIdOrEmail || of.samePhone())) {
        return Verdict.ANOTHER;
      }
      return switch (of.names()) {
        case EQUAL -> sameIf(byIdOrEmail || of.email() != AddressMatch.DIFFERENT);
        case CONTAINED, SAME_FIRST -> sameIf(byIdOrEmail && of.tied());
        case SAME_LAST, SOME_PART, DIFFERENT, NOBODY -> Verdict.MAYBE;
      };
    }
  },

  /** Whether staff and a parent are one member with both hats (P 4). */
  BOTH_HATS {
    @Override
    public Verdict answer(Evidence of) {
      return of.sameEmail() && of.names() != NameMatch.NOBODY
          ? sameIf(of.names().canBeOne())
          : Verdict.ANOTHER;
    }
  },

  /** Whether two contact records are one parent (G 3). */
  JOIN {
    @Override
    public Verdict answer(Evidence of) {
      if (of.names() == NameMatch.NOBODY) {
        return Verdict.ANOTHER;
      }
      if (of.names() == NameMatch.EQUAL && of.sameAddress() && !of.contradicts()) {
        return Verdict.SAME;
      }
      boolean namesakes = of.names() == NameMatch.EQUAL && (of.samePhone() || of.tied());
      return namesakes || of.sameEmail() ? Verdict.MAYBE : Verdict.ANOTHER;
    }
  },

  /** Whether two contact records that are one member already stay so (G 3). */
  STAY_JOINED {
    @Override
    public Verdict answer(Evidence of) {
      boolean stays =
          switch (of.names()) {
            case EQUAL -> of.sameAddress() || !of.contradicts();
            case CONTAINED, SAME_FIRST -> of.sameEmail() || !of.contradicts();
            case NOBODY -> of.sameAddress() && !of.contradicts();
            case SAME_LAST, SOME_PART, DIFFERENT -> false;
          };
      return stays ? Verdict.SAME : Verdict.ANOTHER;
    }
  },

  /** Whether a record that Clever shows again is the person that it was (P 10). */
  STAY_LINKED {
    @Override
    public Verdict answer(Evidence of) {
      if (of.sameAddress() || of.studentId() == StudentIdMatch.SAME) {
        return Verdict.SAME;
      }
      return switch (of.names()) {
        case EQUAL, CONTAINED, SAME_FIRST, SAME_LAST, SOME_PART -> Verdict.SAME;
        case NOBODY -> of.contradicts() ? Verdict.ANOTHER : Verdict.SAME;
        case DIFFERENT -> Verdict.ANOTHER;
      };
    }
  },

  /**
   * Whether somebody new was invited before as somebody who has left, at the same address (N 3).
   * Another first name is another person (P 2).
   */
  INVITED_BEFORE {
    @Override
    public Verdict answer(Evidence of) {
      boolean before =
          switch (of.names()) {
            case EQUAL, CONTAINED, SAME_FIRST, NOBODY -> of.sameAddress();
            case SAME_LAST, SOME_PART, DIFFERENT -> false;
          };
      return before ? Verdict.SAME : Verdict.ANOTHER;
    }
  },

  /** Whether two active members are reported as one (P 14). */
  DUPLICATE {
    @Override
    public Verdict answer(Evidence of) {
      return of.names() == NameMatch.EQUAL && (of.sameAddress() || of.tied())
          ? Verdict.MAYBE
          : Verdict.ANOTHER;
    }
  };

  /** What the evidence says. */
  public abstract Verdict answer(Evidence of);

  private static Verdict sameIf(boolean same) {
    return same ? Verdict.SAME : Verdict.MAYBE;
  }
}
