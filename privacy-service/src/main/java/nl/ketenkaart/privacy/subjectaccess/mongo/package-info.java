/** Requests for subject access and their parts in MongoDB, each sealed with the key of its organisation and case. */
@NullMarked
package nl.ketenkaart.privacy.subjectaccess.mongo;

import org.jspecify.annotations.NullMarked;
