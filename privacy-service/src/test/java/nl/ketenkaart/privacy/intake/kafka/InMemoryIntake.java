package nl.ketenkaart.privacy.intake.kafka;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.agreement.TheAgreement;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.casefile.CaseFiles;
import nl.ketenkaart.privacy.casefile.CaseIndex;
import nl.ketenkaart.privacy.casefile.Cause;
import nl.ketenkaart.privacy.casefile.EarlierWordings;
import nl.ketenkaart.privacy.casefile.Projection;
import nl.ketenkaart.privacy.casefile.Shell;
import nl.ketenkaart.privacy.notice.Notice;
import nl.ketenkaart.privacy.notice.Notices;
import nl.ketenkaart.privacy.oversight.OpenedByGlass;
import nl.ketenkaart.privacy.retention.KeptFiles;
import nl.ketenkaart.privacy.session.Sessions;
import nl.ketenkaart.privacy.session.TakeInSession;
import nl.ketenkaart.privacy.story.Story;
import nl.ketenkaart.privacy.story.Told;

/** The intake on maps: what comes in is applied as in the service, and kept in memory. */
public final class InMemoryIntake implements Projection, CaseFiles, CaseIndex, EarlierWordings, KeptFiles {
    private final Map<UUID, CaseFile> files = new HashMap<>();
    private final Map<String, Long> applied = new HashMap<>();
    private final Set<UUID> incomplete = new HashSet<>();
    private final Map<UUID, TreeMap<Long, EarlierWording>> earlier = new HashMap<>();
    public final Sessions sessions = new InMemorySessions();
    private final Notices notices;
    private final TakeIn takeIn =
            new TakeIn(this, new TakeInSession(sessions, this), new OpenedByGlass(at -> TheAgreement.version1()));
    public final List<Notice> told = new ArrayList<>();

    public InMemoryIntake(Notices notices) {
        this.notices = notices;
    }

    public static InMemoryIntake of(Story story) {
        return new InMemoryIntake((before, after, cause) -> List.of()).take(story.told());
    }

    /** How far it has come, by case and aggregate. */
    public Map<String, Long> applied() {
        return Map.copyOf(applied);
    }

    /** A file that is not made of events alone. */
    public InMemoryIntake beginningWith(CaseFile file, Map<String, Long> how) {
        files.put(file.caseId(), file);
        applied.putAll(how);
        return this;
    }

    public void destroy(UUID caseId, OrganisationId owner) {
        files.computeIfPresent(caseId, (id, file) -> file.destroying(owner));
    }

    public void erase(UUID caseId) {
        files.remove(caseId);
    }

    @Override
    public boolean misses(UUID caseId) {
        return incomplete.contains(caseId);
    }

    @Override
    public Optional<CaseFile> kept(UUID caseId) {
        return Optional.ofNullable(files.get(caseId)).filter(CaseFile::raised);
    }

    @Override
    public void forEach(Consumer<CaseFile> each) {
        raised().forEach(each);
    }

    public InMemoryIntake take(List<Told> events) {
        events.forEach(this::take);
        return this;
    }

    public void take(Told event) {
        takeIn.take(event.received());
    }

    public void giveUp(UUID key) {
        takeIn.giveUp(key);
    }

    @Override
    public void markIncomplete(UUID caseId) {
        incomplete.add(caseId);
    }

    @Override
    public void clearIncomplete(UUID caseId) {
        incomplete.remove(caseId);
    }

    /** All that were raised, whoever may know of them. */
    public List<CaseFile> raised() {
        return files.values().stream().filter(CaseFile::raised).toList();
    }

    public CaseFile file(UUID caseId) {
        return files.getOrDefault(caseId, CaseFile.unknown(caseId));
    }

    @Override
    public Progress take(UUID caseId, Cause cause, UnaryOperator<CaseFile> change) {
        var last = applied(caseId, cause.place().aggregate());
        if (cause.place().sequence() > last + 1) {
            return new Progress.Gap(last);
        }
        takeAny(caseId, cause, change);
        return Progress.APPLIED;
    }

    @Override
    public void takeAny(UUID caseId, Cause cause, UnaryOperator<CaseFile> change) {
        if (cause.place().sequence() > applied(caseId, cause.place().aggregate())) {
            var before = file(caseId);
            var after = change.apply(before);
            EarlierWording.replaced(before, after, cause).ifPresent(this::keep);
            var notes = notices.of(before, after, cause);
            files.put(caseId, after);
            applied.put(caseId + "/" + cause.place().aggregate(), cause.place().sequence());
            told.addAll(notes);
        }
    }

    @Override
    public void keep(EarlierWording wording) {
        earlier.computeIfAbsent(wording.contribution(), none -> new TreeMap<>()).put(wording.revision(), wording);
    }

    @Override
    public List<EarlierWording> of(UUID contribution, long before, int atMost) {
        return earlier
                .getOrDefault(contribution, new TreeMap<>())
                .headMap(before, false)
                .descendingMap()
                .values()
                .stream()
                .limit(atMost)
                .toList();
    }

    @Override
    public long applied(UUID caseId, UUID aggregate) {
        return applied.getOrDefault(caseId + "/" + aggregate, 0L);
    }

    @Override
    public Optional<CaseFile> find(UUID id) {
        var found = Optional.ofNullable(files.get(id)).filter(CaseFile::raised);
        if (found.isPresent() && incomplete.contains(id)) {
            throw new Incomplete(found.get());
        }
        return found;
    }

    @Override
    public List<CaseFile> findAll(Collection<UUID> ids) {
        return ids.stream()
                .filter(id -> !incomplete.contains(id))
                .flatMap(id -> find(id).stream())
                .toList();
    }

    @Override
    public List<UUID> idsAfter(String after, int atMost) {
        return files.keySet().stream()
                .filter(id -> id.toString().compareTo(after) > 0)
                .sorted(Comparator.comparing(UUID::toString))
                .limit(atMost)
                .toList();
    }

    @Override
    public Map<UUID, Shell> findShells(Collection<UUID> ids) {
        return findAll(ids).stream().collect(Collectors.toMap(CaseFile::caseId, CaseFile::shell));
    }

    @Override
    public List<Entry> casesOf(OrganisationId organisation, String after, int atMost) {
        return files.values().stream()
                .filter(file -> file.shell().seats().stream()
                        .anyMatch(seat -> seat.organisation().equals(organisation)))
                .map(file -> new Entry(key(file), file.caseId()))
                .filter(entry -> entry.key().compareTo(after) > 0)
                .sorted(Comparator.comparing(Entry::key))
                .limit(atMost)
                .toList();
    }

    @Override
    public List<Broken> brokenGlassOf(OrganisationId organisation, String after, int atMost) {
        return files.values().stream()
                .flatMap(file -> file.shell().brokenGlass().entrySet().stream())
                .filter(broken -> broken.getValue().organisation().equals(organisation)
                        || broken.getValue().opened().contains(organisation))
                .map(broken -> new Broken(key(broken.getValue().from(), broken.getKey()), broken.getKey()))
                .filter(line -> line.key().compareTo(after) > 0)
                .sorted(Comparator.comparing(Broken::key))
                .limit(atMost)
                .toList();
    }

    private static String key(Instant at, UUID id) {
        return "%013d|%s".formatted(9_999_999_999_999L - at.toEpochMilli(), id);
    }

    private static String key(CaseFile file) {
        var raised = Objects.requireNonNull(file.shell().raised());
        return key(raised.at(), file.caseId());
    }
}
