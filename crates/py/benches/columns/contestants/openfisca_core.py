"""OpenFisca-Core: a tax-benefit system of one given and one computed variable, built, set and
calculated as its users do. Its amounts are float32."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from openfisca_core.entities import Entity
from openfisca_core.periods import MONTH as MONTHLY
from openfisca_core.simulation_builder import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

from run import Run
from workload import MONTH, Given


def system(amount: type[Variable], due: type[Variable], person: Entity) -> TaxBenefitSystem:
    made = TaxBenefitSystem([person])
    made.add_variables(amount, due)
    return made


def run(made: TaxBenefitSystem, amounts: NDArray[np.int64]) -> Run:
    def call() -> Any:
        simulation = SimulationBuilder().build_default_simulation(made, count=len(amounts))
        simulation.set_input("amount", MONTH, amounts)
        return simulation.calculate("due", MONTH)

    return Run(call, lambda due: [due.astype(np.float64)])


def a_person() -> Entity:
    return Entity("person", "persons", "A person", "")


def dues(given: Given, _threads: int) -> Run:
    rule, of_person = given.dues_rule, a_person()

    class amount(Variable):
        value_type, entity, definition_period = float, of_person, MONTHLY

    class due(Variable):
        value_type, entity, definition_period = float, of_person, MONTHLY

        def formula(person, period):  # type: ignore[no-untyped-def]
            base = np.clip(person("amount", period), rule.floor, rule.ceiling)
            half_up = np.floor(base * float(rule.rate.exact) + 0.5)
            return np.minimum(half_up, rule.cap)

    return run(system(amount, due, of_person), given.salaries())


def fee(given: Given, _threads: int) -> Run:
    rate, of_person = float(given.month_rule.fee.exact), a_person()

    class amount(Variable):
        value_type, entity, definition_period = float, of_person, MONTHLY

    class due(Variable):
        value_type, entity, definition_period = float, of_person, MONTHLY

        def formula(person, period):  # type: ignore[no-untyped-def]
            return np.floor(person("amount", period) * rate + 0.5)

    return run(system(amount, due, of_person), given.funds())
