/**
 * Brings the PostgreSQL that everything is kept in: embedded, unless a server is
 * configured. Imports no other package of the house.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package hemeroteca.database;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
