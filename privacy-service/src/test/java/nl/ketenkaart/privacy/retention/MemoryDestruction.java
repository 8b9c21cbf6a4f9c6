package nl.ketenkaart.privacy.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.testing.KeysInMemory;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.destruction.DestroyedHolding;
import nl.ketenkaart.privacy.destruction.DestroyedHoldings;
import nl.ketenkaart.privacy.destruction.WhatStays;
import nl.ketenkaart.privacy.erasure.Destruction;
import nl.ketenkaart.privacy.intake.kafka.InMemoryIntake;
import nl.ketenkaart.privacy.retention.RetentionFixture.Fuse;

/** Destroys keys in memory, and what is sealed with them in the files of a test. */
final class MemoryDestruction implements Destruction, WhatStays, DestroyedHoldings {
    final KeysInMemory keys = new KeysInMemory();
    final Map<UUID, Begun> staying = new LinkedHashMap<>();
    final Map<String, DestroyedHolding> records = new LinkedHashMap<>();
    /** Case, or case and organisation, as often as all were told. */
    final List<String> told = new ArrayList<>();

    private final InMemoryIntake intake;
    private final Fuse fuse;
    boolean away;

    MemoryDestruction(InMemoryIntake intake, Fuse fuse) {
        this.intake = intake;
        this.fuse = fuse;
    }

    /** What a file is begun with that is made anew. */
    record Begun(CaseFile file, Map<String, Long> applied) {}

    @Override
    public void keep(UUID caseId, OrganisationId without) {
        fuse.burn();
        staying.put(caseId, new Begun(intake.file(caseId).destroying(without), intake.applied()));
    }

    @Override
    public boolean isOnlyTried() {
        return false;
    }

    @Override
    public boolean claim(CaseFile file, UUID token, Instant at) {
        fuse.burn();
        var claimed = keys.claim(file.caseId(), token, Destruction.reopenings(file), at);
        fuse.burn();
        return claimed;
    }

    @Override
    public void release(UUID caseId, UUID token) {
        keys.release(caseId, token);
    }

    @Override
    public void of(UUID caseId, Instant at) {
        step(() -> keys.erase(caseId, at));
        step(() -> intake.erase(caseId));
        tell(caseId.toString());
    }

    @Override
    public void of(UUID caseId, OrganisationId organisation, Instant at) {
        step(() -> keys.erase(caseId, organisation, at));
        step(() -> intake.destroy(caseId, organisation));
        tell(caseId + "|" + organisation);
    }

    private void step(Runnable one) {
        fuse.burn();
        one.run();
        fuse.burn();
    }

    private void tell(String what) {
        if (away) {
            throw new IllegalStateException("the broker is away");
        }
        told.add(what);
        fuse.burn();
    }

    @Override
    public void put(DestroyedHolding holding) {
        step(() -> records.put(holding.caseId() + "|" + holding.organisation(), holding));
    }

    @Override
    public List<DestroyedHolding> begun() {
        return records.values().stream().filter(one -> one.day() == null).toList();
    }

    @Override
    public List<DestroyedHolding> doneOn(LocalDate day) {
        return records.values().stream().filter(one -> day.equals(one.day())).toList();
    }
}
