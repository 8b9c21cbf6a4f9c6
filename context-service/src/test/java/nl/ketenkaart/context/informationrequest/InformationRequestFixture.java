package nl.ketenkaart.context.informationrequest;

import static nl.ketenkaart.context.Cast.BINTA;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.ketenkaart.context.casetable.PersonId;
import nl.ketenkaart.context.terms.Category;
import nl.ketenkaart.context.terms.Necessity;
import nl.ketenkaart.context.terms.RequestId;
import org.jspecify.annotations.Nullable;

/** "What do you know about her future home?", with what a test changes about it. */
public final class InformationRequestFixture {
    public static final RequestId ID = new RequestId(UUID.fromString("d1e2f3a4-b5c6-4d7e-8f90-a1b2c3d4e5f6"));
    private List<PersonId> persons = List.of(BINTA);
    private String text = "What do you know about the plans for the girl's future home?";
    private String why = "It is unclear who carries the responsibility for her";
    private String influence = "Decides whether provisional guardianship is requested";
    private boolean evenIfKnown;
    private @Nullable LocalDate by = LocalDate.parse("2026-11-25");

    private InformationRequestFixture() {}

    public static InformationRequestFixture aQuestion() {
        return new InformationRequestFixture();
    }

    public InformationRequestFixture about(PersonId... whom) {
        persons = List.of(whom);
        return this;
    }

    public InformationRequestFixture asking(String question) {
        text = question;
        return this;
    }

    public InformationRequestFixture why(String reason) {
        why = reason;
        return this;
    }

    public InformationRequestFixture influence(String words) {
        influence = words;
        return this;
    }

    public InformationRequestFixture by(String day) {
        by = LocalDate.parse(day);
        return this;
    }

    public InformationRequestFixture byTheTerm() {
        by = null;
        return this;
    }

    public InformationRequestFixture evenIfKnown() {
        evenIfKnown = true;
        return this;
    }

    public Inquiry inquiry() {
        return new Inquiry(persons, Category.FAMILY_SYSTEM, text, new Necessity(why, influence), by, evenIfKnown);
    }

    public Question build() {
        return new Question(
                persons, Category.FAMILY_SYSTEM, text, new Necessity(why, influence), Objects.requireNonNull(by));
    }
}
