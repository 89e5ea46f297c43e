package com.bloomz.rostersync.reconcile;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.cleverroster.Contact;
import com.bloomz.rostersync.reconcile.Omission.Reason;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.settings.ImportSettings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The contacts that do not become parents by their values (G 1). */
record ContactOmissions(RosterPlan plan, CleverIndex clever, ImportSettings settings) {
  List<Omission> of(Collection<Contact> contacts) {
    Map<CleverId, MemberId> holders = holders();
    List<Omission> all = new ArrayList<>();
    contacts.forEach(each -> all.addAll(of(each, holders)));
    return all;
  }

  /** The parents by their contact records. */
  private Map<CleverId, MemberId> holders() {
    Map<CleverId, MemberId> holders = new HashMap<>();
    for (Member each : plan.members().values()) {
      if (each.parent() != null) {
        each.parent().contacts().forEach(id -> holders.putIfAbsent(id, each.id()));
      }
    }
    return holders;
  }

  /** The students of whom a contact does not become a parent by its values. */
  private List<Omission> of(Contact contact, Map<CleverId, MemberId> holders) {
    List<Omission> found = new ArrayList<>();
    Contact selected = clever.parents().get(contact.id());
    for (Contact.Relationship each : contact.relationships()) {
      boolean chosen = selected != null && selected.relationships().contains(each);
      MemberId student = plan.matches().students().get(each.student());
      Member child = student == null ? null : plan.members().get(student);
      if (chosen || child == null) {
        continue;
      }
      String value = settings.contactField().of(each);
      Reason reason =
          !settings.importsParents()
              ? Reason.NO_VALUE_CHOSEN
              : value.isBlank() ? Reason.VALUE_MISSING : Reason.VALUE_NOT_CHOSEN;
      MemberId known = holders.get(contact.id());
      found.add(
          Omission.of(
                  reason,
                  Entity.GUARDIANSHIPS,
                  known == null ? contact.id().value() : known.value(),
                  contact.name().whole())
              .inside(child.id().value(), child.name().whole())
              .withDetail(value));
    }
    return found;
  }
}
