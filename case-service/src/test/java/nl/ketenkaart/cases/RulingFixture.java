package nl.ketenkaart.cases;

import static nl.ketenkaart.cases.Cast.POLICE;
import static nl.ketenkaart.cases.Cast.PROBATION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.cases.deciding.DecideCase.Guest;
import nl.ketenkaart.cases.deciding.DecideCase.Resolution;
import nl.ketenkaart.cases.deliberation.DecisionId;
import nl.ketenkaart.cases.deliberation.Ruling;
import nl.ketenkaart.cases.deliberation.Ruling.Disposition;
import nl.ketenkaart.cases.deliberation.Ruling.Feedback;
import nl.ketenkaart.cases.deliberation.Ruling.Letter;
import nl.ketenkaart.cases.deliberation.Ruling.Measure;
import nl.ketenkaart.cases.deliberation.Ruling.Recipient;
import nl.ketenkaart.cases.deliberation.Ruling.Translator;
import nl.ketenkaart.cases.deliberation.Ruling.Translator.Capacity;
import nl.ketenkaart.cases.deliberation.Ruling.Type;
import nl.ketenkaart.cases.report.PersonId;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/** A conditional dismissal with a measure for probation, as it would be decided; each method changes one thing. */
public final class RulingFixture {
    private Disposition disposition = new Disposition(Type.CONDITIONAL_DISMISSAL, 12, List.of("Accept help"));
    private OrganisationId measured = PROBATION;
    private PersonId about = ProposalFixture.MOTHER;
    private OrganisationId telling = POLICE;
    private @Nullable Letter letter;
    private @Nullable DecisionId revises;
    private final List<Measure> more = new ArrayList<>();
    private final List<Guest> guests = new ArrayList<>();

    private RulingFixture() {}

    public static RulingFixture aRuling() {
        return new RulingFixture();
    }

    public RulingFixture disposedBy(Type type, @Nullable Integer months, String... conditions) {
        disposition = new Disposition(type, months, List.of(conditions));
        return this;
    }

    public RulingFixture measuredBy(OrganisationId organisation) {
        measured = organisation;
        return this;
    }

    public RulingFixture about(PersonId person) {
        about = person;
        return this;
    }

    public RulingFixture toldBy(OrganisationId organisation) {
        telling = organisation;
        return this;
    }

    public RulingFixture letterTo(PersonId person) {
        return letter(
                person, "es", "Geachte mevrouw", new Translator(Capacity.SWORN_TRANSLATOR, "Tolkenbureau De Brug"));
    }

    public RulingFixture letter(
            PersonId person, String language, @Nullable String dutch, @Nullable Translator translator) {
        letter = new Letter(UUID.randomUUID(), person, language, "Estimada senora", dutch, translator);
        return this;
    }

    /** With this measure as it is, besides the one for probation. */
    public RulingFixture with(Measure measure) {
        more.add(measure);
        return this;
    }

    public RulingFixture withGuest(OrganisationId organisation, String until) {
        guests.add(new Guest(organisation, LocalDate.parse(until), "Carries out the safety plan."));
        return this;
    }

    public RulingFixture revising(DecisionId decision) {
        revises = decision;
        return this;
    }

    public Resolution build() {
        var startBy = LocalDate.parse("2026-10-05");
        var measures = new ArrayList<>(more);
        measures.add(new Measure(UUID.randomUUID(), "Supervision", measured, about, startBy, null));
        var ruling = new Ruling(
                "Her safety first.",
                disposition,
                measures,
                List.of(new Feedback(UUID.randomUUID(), Recipient.REPORTER, telling, startBy)),
                letter);
        return new Resolution(ruling, revises, guests);
    }
}
