package com.bloomz.rostersync.store;

import com.bloomz.rostersync.manage.ManageStore;
import com.bloomz.rostersync.manage.ManageStore.Entry;
import com.bloomz.rostersync.manage.ManagingClasses;
import com.bloomz.rostersync.manage.ManagingClasses.Placement;
import com.bloomz.rostersync.manage.ManagingClasses.Renaming;
import com.bloomz.rostersync.manage.ManagingFamilies;
import com.bloomz.rostersync.manage.ManagingMembers;
import com.bloomz.rostersync.manage.edit.Editor;
import com.bloomz.rostersync.manage.edit.FieldEdit;
import com.bloomz.rostersync.outcome.Refusal;
import com.bloomz.rostersync.outcome.Reply;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.Place;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.settings.ImportSettings;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A School Admin who edits whatever comes to hand, and remembers what was given. */
final class BusyAdmin {
  private final ManagingClasses classes;
  private final ManagingMembers members;
  private final ManagingFamilies families;
  private final SchoolId school;
  private final Editor editor;
  private final Random dice;
  private final List<String> values = new ArrayList<>();
  private int given;
  private int busy;

  BusyAdmin(ManageStore store, InstantSource clock, SchoolId school, int number, long seed) {
    this.classes =
        new ManagingClasses(store, clock, any -> ImportSettings.defaults(), () -> "never");
    this.members =
        new ManagingMembers(store, any -> ImportSettings.defaults(), clock, () -> "never");
    this.families = new ManagingFamilies(store, clock);
    this.school = school;
    this.editor = new Editor("admin-" + number, true);
    this.dice = new Random(seed);
  }

  void edit(BloomzRoster roster, int edits) {
    List<ClassId> allClasses = roster.classes().keySet().stream().sorted().toList();
    List<Member> students =
        roster.members().values().stream().filter(each -> each.student() != null).toList();
    List<Member> staff =
        roster.members().values().stream().filter(each -> each.staff() != null).toList();
    for (int i = 0; i < edits; i++) {
      edit(oneOf(allClasses), oneOf(students).id(), oneOf(staff).id(), i);
    }
  }

  /** How many edits were given. */
  int given() {
    return given;
  }

  /** How many edits were declined because others were quicker again and again. */
  int busy() {
    return busy;
  }

  /**
   * Values that nobody else gives, were given to this admin, and are not in the journal as such.
   */
  List<String> notIn(List<Entry> journal) {
    List<String> told =
        journal.stream()
            .filter(entry -> entry.stamp().by().equals(editor.subject()))
            .flatMap(entry -> entry.changes().stream())
            .flatMap(change -> change.after().values().stream())
            .toList();
    return values.stream().filter(value -> !told.contains(value)).toList();
  }

  private void edit(ClassId in, MemberId student, MemberId staff, int number) {
    String value = editor.subject() + "-" + number + "@example.org";
    switch (dice.nextInt(12)) {
      case 0, 1 -> remember(classes.rename(school, in, new Renaming(value, null), editor), value);
      case 2 -> remember(change(student, new FieldEdit.Mail(new Email(value))), value);
      case 3 -> remember(change(student, new FieldEdit.Last(value)), value);
      case 4 -> remember(enrol(in, student, Place.STUDENT));
      case 5 -> remember(classes.end(school, in, student, editor));
      case 6 -> remember(enrol(in, staff, Place.CO_TEACHER));
      case 7 -> remember(members.role(school, staff, oneOf(List.of(Role.values())), editor));
      case 8 ->
          remember(
              members.remove(
                  school, dice.nextBoolean() ? student : staff, Optional.of(true), editor));
      case 9 ->
          remember(
              families.link(
                  school, student, new ManagingFamilies.Relation(staff, "Aunt", ""), editor));
      case 10 ->
          remember(
              families.unlink(school, new ManagingFamilies.Parting(student, staff, false), editor));
      default ->
          remember(
              dice.nextBoolean()
                  ? classes.archive(school, in, editor)
                  : classes.restore(school, in, editor));
    }
  }

  private Reply<?> enrol(ClassId in, MemberId member, Place place) {
    return classes.enrol(school, in, new Placement(member, place), editor);
  }

  private Reply<?> change(MemberId member, FieldEdit edit) {
    return members.change(
        school, member, new ManagingMembers.Changing(List.of(edit), null), editor);
  }

  private void remember(Reply<?> answer, String value) {
    if (answer instanceof Reply.Granted<?>) {
      values.add(value);
    }
    remember(answer);
  }

  private void remember(Reply<?> answer) {
    switch (answer) {
      case Reply.Granted<?> _ -> given++;
      case Reply.Refused<?>(Refusal refusal, var _) ->
          busy += refusal == Refusal.BUSY_EDITING ? 1 : 0;
    }
  }

  private <T> T oneOf(List<T> all) {
    return all.get(dice.nextInt(all.size()));
  }
}
