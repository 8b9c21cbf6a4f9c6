/** Requests for subject access and their reports over HTTP. */
@NullMarked
package nl.ketenkaart.privacy.subjectaccess.web;

import org.jspecify.annotations.NullMarked;
