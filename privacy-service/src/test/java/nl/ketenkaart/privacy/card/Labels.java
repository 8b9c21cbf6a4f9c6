package nl.ketenkaart.privacy.card;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The table of labels: of which category every field of a card is. FRAME holds others together, LOOK repeats what the viewer
 * asked, OVERVIEW is for whoever is seated, PART is of the category that its owner gave the part, OWNER is for its owner.
 */
final class Labels {
    private static final String TABLE = """
        CardView           standing=FRAME origin=FRAME picture=FRAME holding=FRAME progress=FRAME turns=FRAME ties=FRAME
        CardView           stillOwed=FRAME
        Standing           caseId=LOOK viewer=LOOK purpose=LOOK asOf=LOOK reference=OVERVIEW kind=OVERVIEW phase=OVERVIEW
        Standing           urgency=OVERVIEW actBy=OVERVIEW director=OVERVIEW table=SAFETY
        Director           organisation=OVERVIEW accepted=OVERVIEW deputy=OVERVIEW
        Seat               organisation=SAFETY kind=SAFETY guest=SAFETY from=SAFETY until=SAFETY
        Picture            incident=FRAME persons=FRAME concerns=FRAME concernsCourse=FRAME
        Origin             triage=LEGAL
        Triage             outcome=LEGAL reason=LEGAL organisation=LEGAL at=LEGAL
        ConcernLevel       organisation=SAFETY level=SAFETY at=SAFETY
        Incident           on=SAFETY municipality=SAFETY summary=SAFETY policeReport=POLICE_CONTACT
        Person             personId=FRAME role=SAFETY name=SAFETY age=SAFETY birthDate=NEEDS language=NEEDS
        Person             municipality=LIVING|WHEREABOUTS address=LIVING|WHEREABOUTS notice=SAFETY
        Notice             informed=SAFETY on=SAFETY by=SAFETY until=SAFETY ground=LEGAL
        Concern            organisation=SAFETY level=SAFETY facts=SAFETY feeling=SAFETY question=SAFETY wouldLessen=SAFETY
        Concern            at=SAFETY
        Holding            contributions=FRAME informationRequests=FRAME documents=FRAME
        Holder             organisation=PART category=PART visibility=PART
        Marker             holder=PART recordedAt=PART
        Contribution       contributionId=PART holder=PART kind=PART personIds=PART statement=PART attributes=PART source=PART
        Contribution       necessity=PART reliability=PART asOf=PART answers=PART recordedAt=PART etag=OWNER own=OWNER
        Attribute          name=PART value=PART category=PART
        Source             system=PART spokenInPerson=PART on=PART
        Necessity          why=PART influence=PART
        Own                audience=OWNER handling=OWNER released=OWNER draft=OWNER withdrawn=OWNER consentOf=OWNER
        Own                validUntil=OWNER
        Document           documentId=PART holder=PART title=PART kind=PART personIds=PART mediaType=PART size=PART
        Document           sha256=PART necessity=PART recordedAt=PART etag=OWNER own=OWNER
        InformationRequest requestId=PART organisation=PART to=PART personIds=PART category=PART question=PART
        InformationRequest necessity=PART by=PART askedAt=PART answer=PART
        Answer             organisation=PART kind=PART ground=PART contributionIds=PART at=PART
        Progress           interpretations=FRAME decisions=FRAME sessions=FRAME followUps=FRAME reAgendaed=SAFETY
        Interpretation     interpretationId=FAMILY_SYSTEM|SAFETY organisation=FAMILY_SYSTEM|SAFETY at=FAMILY_SYSTEM|SAFETY
        Interpretation     version=FAMILY_SYSTEM pictureOfTheSituation=FAMILY_SYSTEM patterns=FAMILY_SYSTEM
        Interpretation     otherPattern=FAMILY_SYSTEM
        Interpretation     instruments=FAMILY_SYSTEM safety=SAFETY dissents=FAMILY_SYSTEM
        Instrument         name=FAMILY_SYSTEM outcome=FAMILY_SYSTEM
        PersonSafety       personId=SAFETY phase=SAFETY why=SAFETY
        Dissent            dissentId=FAMILY_SYSTEM organisation=FAMILY_SYSTEM text=FAMILY_SYSTEM at=FAMILY_SYSTEM
        Decision           decisionId=LEGAL organisation=LEGAL motivation=LEGAL disposition=LEGAL measures=LEGAL
        Decision           feedback=LEGAL letter=LEGAL replacedBy=LEGAL at=LEGAL
        Disposition        type=LEGAL probationMonths=LEGAL conditions=LEGAL
        Measure            measureId=LEGAL description=LEGAL organisation=LEGAL personId=LEGAL startBy=LEGAL
        Feedback           feedbackId=LEGAL to=LEGAL organisation=LEGAL by=LEGAL
        Letter             letterId=LEGAL personId=LEGAL language=LEGAL text=LEGAL translationOf=LEGAL
        Letter             translatedBy=LEGAL
        Translator         capacity=LEGAL name=LEGAL
        Session            sessionId=SAFETY startsAt=SAFETY endsAt=SAFETY place=SAFETY chairOrganisation=SAFETY status=SAFETY
        Session            attendance=SAFETY question=SAFETY outcome=SAFETY
        Outcome            outcome=SAFETY reason=SAFETY actions=SAFETY nextSession=SAFETY
        ReAgendaed         times=SAFETY each=SAFETY
        PutOff             sessionId=SAFETY startsAt=SAFETY reason=SAFETY
        Action             organisation=SAFETY action=SAFETY by=SAFETY
        FollowUp           followUpId=LEGAL organisation=LEGAL what=LEGAL concerning=LEGAL due=LEGAL report=LEGAL
        Report             outcome=LEGAL on=LEGAL evidence=LEGAL
        Turns              handOver=FRAME consultationsElsewhere=FRAME closures=FRAME reopenings=FRAME
        HandOver           from=SAFETY to=SAFETY openMatters=SAFETY at=SAFETY
        Consultation       consultationId=SAFETY organisation=SAFETY where=SAFETY withWhom=SAFETY on=SAFETY
        Closure            closureId=LEGAL|SAFETY organisation=LEGAL|SAFETY at=LEGAL|SAFETY reason=LEGAL
        Closure            remainingConcern=SAFETY handedOverTo=LEGAL
        Reopening          reopeningId=LEGAL organisation=LEGAL reason=LEGAL at=LEGAL
        Ties               linkedCases=FRAME repeats=FRAME
        LinkedCase         caseId=OVERVIEW reference=OVERVIEW raisedOn=OVERVIEW
        Repeat             raisedOn=SAFETY contact=SAFETY
        Owed               organisation=PART what=PART by=PART item=PART
        """;

    static final Map<String, String> OF_FIELDS = TABLE.lines()
            .flatMap(Labels::fields)
            .collect(toUnmodifiableMap(f -> f.split("=")[0], f -> f.split("=")[1]));

    private Labels() {}

    private static Stream<String> fields(String line) {
        var words = line.strip().split("\\s+");
        return Arrays.stream(words).skip(1).map(field -> words[0] + "." + field);
    }

    static String name(RecordComponent component) {
        return component.getDeclaringRecord().getSimpleName() + "." + component.getName();
    }

    /** Every field of this view and of the views in it. */
    static Set<String> fieldsOf(Class<?> view) {
        var names = new TreeSet<String>();
        collect(view, names);
        return names;
    }

    private static void collect(Class<?> type, Set<String> names) {
        if (type.isSealed()) {
            Arrays.stream(type.getPermittedSubclasses()).forEach(permitted -> collect(permitted, names));
        }
        if (!type.isRecord() || !type.getPackage().equals(CardView.class.getPackage())) {
            return;
        }
        for (var component : type.getRecordComponents()) {
            if (names.add(name(component))) {
                collect(component.getType(), names);
                elementOf(component).ifPresent(element -> collect(element, names));
            }
        }
    }

    private static java.util.Optional<Class<?>> elementOf(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                ? java.util.Optional.of((Class<?>) list.getActualTypeArguments()[0])
                : java.util.Optional.empty();
    }
}
