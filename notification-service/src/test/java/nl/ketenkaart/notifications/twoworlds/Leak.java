package nl.ketenkaart.notifications.twoworlds;

/** What is planted, one at a time; each must be found. */
enum Leak {
    /** Whether somebody sits at the table is not asked. */
    SEAT_FORGOTTEN,
    EXCLUSION_FORGOTTEN,
    /** Who is kept out as a person is told what its organisation is. */
    PERSON_KEPT_OUT_FORGOTTEN,
    /** News of all organisations in one inbox. */
    ONE_INBOX_FOR_ALL,
    /** The place to go on from leaves unsealed: it counts what was passed over. */
    NUMBERS_OF_EVENTS,
    /** How much there is in the inbox. */
    COUNT_OF_NEWS,
    /** When anything last came in. */
    LAST_ARRIVAL,
    /** Who listens is told what it could be told when it began. */
    RIGHTS_OF_THE_BEGINNING,
    /** A heart-beat bears the place of what came last, told or not. */
    PLACE_IN_HEART_BEATS,
    /** A mailbox is told what those are who may read it. */
    READER_OF_A_MAILBOX_FORGOTTEN,
    OWNER_FORGOTTEN,
    /** How many duties there are, wherever. */
    COUNT_OF_DUTIES,
    /** A report on somebody else's duty is refused as one that there is. */
    DUTY_OF_ANOTHER_THAT_IS_THERE,
    /** A duty that is late is remembered, also in a case that one left. */
    REMINDER_OF_A_HIDDEN_DUTY,
    /** A director that was away for a while is told afterwards what was late meanwhile. */
    REMINDED_WHILE_AWAY,
    /** The chair is told that somebody has not answered a request that is none of its business. */
    REMINDED_OF_A_REQUEST_OF_OTHERS
}
