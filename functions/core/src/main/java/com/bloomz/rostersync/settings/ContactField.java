package com.bloomz.rostersync.settings;

import com.bloomz.rostersync.cleverroster.Contact;

/** Which field of a contact's relationship says whether the contact is a parent (S, G 1). */
public enum ContactField {
  RELATIONSHIP,
  TYPE;

  /** That field's value. */
  public String of(Contact.Relationship relationship) {
    return switch (this) {
      case RELATIONSHIP -> relationship.relationship();
      case TYPE -> relationship.type();
    };
  }
}
