/** Knows who may enter, and who is reading. Imports no other package of the house. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package hemeroteca.account;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
