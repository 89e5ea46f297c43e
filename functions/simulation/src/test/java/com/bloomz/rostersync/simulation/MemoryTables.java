package com.bloomz.rostersync.simulation;

import com.bloomz.rostersync.contacts.ContactReadings;
import com.bloomz.rostersync.contacts.testing.InMemoryContactReadings;
import com.bloomz.rostersync.imports.ImportRecords;
import com.bloomz.rostersync.imports.ImportRequests;
import com.bloomz.rostersync.imports.ImportRuns;
import com.bloomz.rostersync.imports.testing.InMemoryImportStore;
import com.bloomz.rostersync.imports.testing.UsageMeter;
import com.bloomz.rostersync.invitations.InvitationStore;
import com.bloomz.rostersync.invitations.testing.InMemoryInvitationStore;
import com.bloomz.rostersync.manage.ManageStore;
import com.bloomz.rostersync.manage.testing.InMemoryManageStore;
import com.bloomz.rostersync.nights.DispatchMarks;
import com.bloomz.rostersync.nights.DistrictClaims;
import com.bloomz.rostersync.nights.NightlyImports;
import com.bloomz.rostersync.nights.PackedRosters;
import com.bloomz.rostersync.nights.ScheduledSchools;
import com.bloomz.rostersync.nights.WaitingImports;
import com.bloomz.rostersync.nights.districts.KeptReadings;
import com.bloomz.rostersync.nights.districts.testing.InMemoryKeptReadings;
import com.bloomz.rostersync.nights.testing.InMemoryDispatchMarks;
import com.bloomz.rostersync.nights.testing.InMemoryDistrictClaims;
import com.bloomz.rostersync.nights.testing.InMemoryNightlyImports;
import com.bloomz.rostersync.nights.testing.InMemoryPackedRosters;
import com.bloomz.rostersync.nights.testing.InMemoryScheduledSchools;
import com.bloomz.rostersync.nights.testing.InMemoryWaitingImports;
import com.bloomz.rostersync.plan.Plans;
import com.bloomz.rostersync.plan.testing.InMemoryPlans;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.SchoolStore;
import com.bloomz.rostersync.schools.testing.InMemorySchoolStore;
import com.bloomz.rostersync.status.StatusLedger;
import com.bloomz.rostersync.status.testing.InMemoryStatusLedger;
import com.bloomz.rostersync.tokens.TokenVault;
import com.bloomz.rostersync.tokens.testing.InMemoryTokenVault;

/** All that is kept, in memory: the fakes that pass the same contract kits as the real stores. */
final class MemoryTables {
  final InMemorySchoolStore schools;
  final InMemoryImportStore imports;
  final InMemoryInvitationStore people;
  final InMemoryPlans plans = new InMemoryPlans();
  final InMemoryTokenVault vault = new InMemoryTokenVault();
  final NightWatch nights;
  final ScheduledSchools scheduled;

  MemoryTables(VirtualTime time) {
    var meter = new UsageMeter();
    schools = new InMemorySchoolStore(meter);
    imports = new InMemoryImportStore(meter, schools);
    people = new InMemoryInvitationStore(this::roster, imports::join);
    scheduled = new InMemoryScheduledSchools(schools);
    nights = new NightWatch(time, scheduled, new InMemoryNightlyImports(imports));
  }

  BloomzRoster roster(SchoolId school) {
    return imports.load(school).roster();
  }

  PortMap ports() {
    return new PortMap()
        .put(SchoolStore.class, schools)
        .put(ImportRuns.class, imports)
        .put(ImportRecords.class, imports)
        .put(ImportRequests.class, imports)
        .put(NightlyImports.class, nights.imports())
        .put(DistrictClaims.class, nights.claims(new InMemoryDistrictClaims()))
        .put(DispatchMarks.class, nights.marks(new InMemoryDispatchMarks()))
        .put(ScheduledSchools.class, scheduled)
        .put(WaitingImports.class, new InMemoryWaitingImports(imports))
        .put(PackedRosters.class, new InMemoryPackedRosters())
        .put(Plans.class, plans)
        .put(KeptReadings.class, new InMemoryKeptReadings())
        .put(InvitationStore.class, people)
        .put(StatusLedger.class, new InMemoryStatusLedger())
        .put(ManageStore.class, new InMemoryManageStore(imports))
        .put(ContactReadings.class, new InMemoryContactReadings())
        .put(TokenVault.class, vault);
  }
}
