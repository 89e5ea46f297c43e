package com.bloomz.rostersync.evolution;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/** Methods of the decider and of the fence that do something wrong instead. */
enum Mutant {
  EVERY_RUN_REMOVES("change.RunKind", "removes", "", Result.TRUE),
  UNKNOWN_KINDS_ARE_GONE("reconcile.Protection", "holds", "Entity", Result.FALSE),
  KINDS_ARE_ALWAYS_REMOVED("reconcile.Protection", "removes", "Entity", Result.TRUE),
  PLACES_ARE_ALWAYS_ENDED("reconcile.Protection", "removes", "Enrolment", Result.TRUE),
  PARENTS_ARE_ALWAYS_TAKEN_OFF("reconcile.Protection", "removes", "MemberId", Result.TRUE),
  PARENTS_ALWAYS_LEAVE("reconcile.Protection", "removesParent", "", Result.TRUE),
  STAFF_BY_HAND_ARE_NOT_KEPT("reconcile.Protection", "isKeptByHand", "", Result.FALSE),
  UNKNOWN_SECTIONS_ARE_EMPTY("reconcile.HeldSections", "holds", "", Result.FALSE),
  UNKNOWN_PARENTS_ARE_GONE("reconcile.Protection", "ofParents", "", Result.THIS),
  LACKS_ARE_NOT_LOOKED_FOR("reconcile.FoundLacks$Search", "lacks", "", Result.NOTHING),
  LACKS_HOLD_NOTHING("reconcile.Lack", "held", "Set", Result.EMPTY_SET),
  EVERYBODY_LEAVES("reconcile.Leaving$Search", "leaves", "", Result.TRUE),
  NO_CHILD_STAYS("reconcile.Leaving$Search", "stays", "", Result.FALSE),
  KEPT_OUT_IS_IGNORED("reconcile.KeptOut", "keepsOut", "", Result.FALSE),
  EVERY_ADDRESS_IS_THE_SAME("person.Evidence", "sameAddress", "", Result.TRUE),
  EVERY_NAME_CAN_BE_ONE("person.NameMatch", "canBeOne", "", Result.TRUE),
  NO_NAME_CAN_BE_ONE("person.NameMatch", "canBeOne", "", Result.FALSE),
  RECORDS_OF_OTHERS_ARE_FOLLOWED("reconcile.PersonComparison", "isStill", "", Result.TRUE),
  NOBODY_WAS_INVITED_BEFORE("invitations.ledger.Predecessors", "since", "Member", Result.NULL),
  PLACEHOLDERS_ARE_PEOPLE("invitations.ledger.Channel", "isNobodys", "", Result.FALSE),
  MOVED_DATA_STANDS_STILL("plan.Fingerprint", "same", "", Result.TRUE),
  CHANGED_ITEMS_ARE_OVERWRITTEN("imports.testing.MemorySchool", "moved", "", Result.FALSE),
  CHANGED_REVISIONS_ARE_OVERRUN("imports.testing.MemoryRevisions", "takes", "", Result.TRUE),
  CHANGED_SETTINGS_ARE_OVERRUN("schools.testing.InMemorySchoolStore", "changes", "", Result.ZERO),
  PLACES_ARE_NOT_FENCED("change.Write", "changesPlaces", "", Result.FALSE),
  NAMES_ARE_NOT_FENCED("change.Write", "changesNames", "", Result.FALSE);

  private static final ClassDesc SET = ClassDesc.of("java.util.Set");

  private final String type;
  private final String method;
  private final String parameter;
  private final Result result;

  Mutant(String type, String method, String parameter, Result result) {
    this.type = type;
    this.method = method;
    this.parameter = parameter;
    this.result = result;
  }

  /** What the method does whatever it is asked. */
  enum Result {
    TRUE,
    FALSE,
    ZERO,
    NULL,
    NOTHING,
    THIS,
    EMPTY_SET;

    void write(CodeBuilder code) {
      switch (this) {
        case TRUE -> code.iconst_1().ireturn();
        case FALSE -> code.iconst_0().ireturn();
        case ZERO -> code.lconst_0().lreturn();
        case NULL -> code.aconst_null().areturn();
        case NOTHING -> code.return_();
        case THIS -> code.aload(0).areturn();
        case EMPTY_SET -> code.invokestatic(SET, "of", MethodTypeDesc.of(SET), true).areturn();
      }
    }
  }

  /** The changed class's name below the product's root package. */
  String type() {
    return type;
  }

  Result result() {
    return result;
  }

  /** Whether that method is the changed one: by name, and the type of a parameter. */
  boolean isOf(MethodModel of) {
    return of.methodName().equalsString(method)
        && (parameter.isEmpty()
            || of.methodTypeSymbol().parameterList().stream()
                .anyMatch(each -> each.displayName().equals(parameter)))
        && of.code().isPresent();
  }
}
