package nl.ketenkaart.privacy.subjectaccess;

/** The request is so complex, or there are so many, that it takes two months more (GDPR 12(3)). */
public record ExtendTerm(String motivation) {}
