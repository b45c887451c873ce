package hemeroteca;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** Holds the plan of the house: who may import whom. */
class ModularityTests {

	@Test
	void noPackageImportsWhatItsPlanDoesNotName() {
		ApplicationModules.of(Hemeroteca.class).verify();
	}

	@Test
	void readingExtractingAndComparingKnowNoFramework() {
		var classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
			.importPackages("hemeroteca");
		noClasses().that()
			.resideInAnyPackage("hemeroteca.format..", "hemeroteca.extract..", "hemeroteca.compare..")
			.and()
			.haveSimpleNameNotEndingWith("package-info")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework..", "jakarta..", "org.hibernate..")
			.check(classes);
	}

}
