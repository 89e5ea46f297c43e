package com.bloomz.rostersync.cleverroster;

import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.Phone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contact of at least one of the school's students.
 *
 * @param id Clever's id
 * @param name Clever's whole name stands in the last name (G 2)
 * @param email where Clever sends a usable one
 * @param phone where Clever sends a usable one
 * @param relationships to this school's students, one an entry as sent
 */
public record Contact(
    CleverId id,
    PersonName name,
    @Nullable Email email,
    @Nullable Phone phone,
    List<Relationship> relationships) {
  public Contact {
    relationships = List.copyOf(relationships);
  }

  @Override
  public String toString() {
    return "Contact " + id;
  }

  /**
   * What a contact is to one student. Values as sent, unknown ones too, empty where Clever sends
   * none (P 7).
   *
   * @param student Clever's id of the student
   * @param relationship such as Parent, Grandparent
   * @param type such as Parent/Guardian, Emergency
   */
  public record Relationship(CleverId student, String relationship, String type) {}
}
