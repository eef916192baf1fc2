"""The shipped programme, held with three patients from the first call to the last."""

import os
import unittest
from pathlib import Path

from year import Year, distance

PROGRAMME = Path(os.environ["BEDSIDE_SOURCE"]) / "examples" / "programmes" / "first-year.yaml"
CALLS = 12
RUNG_OF = {"low-fat-swap": "food/low-fat-swap", "half-plate": "food/half-plate",
           "ten-minute-walk": "movement/ten-minute-walk", "twenty-minute-walk": "movement/twenty-minute-walk"}


class Patient:
    """Somebody who agrees to every change, reaches the goal, and puts nothing off."""

    name, nurse, member, goal = "Amina", "Joel", "M-3001", "play"
    sugar = (8.9, 8.7, 8.5, 8.2, 8.0, 7.8, 7.6, 7.5, 7.3, 7.2)

    def facts(self, number):
        facts = {"first_name": self.name, "nurse_name": self.nurse, "member_id": self.member,
                 "today": f"2026-{number:02}-12", "calls_in_year": CALLS, "condition": "diabetes",
                 "left_earlier_programme": False, "medicine": "metformin"}
        if 2 <= number <= 11 and self.sugar[number - 2]:
            facts["a1c"] = self.sugar[number - 2]
        return facts

    def answers(self, number):
        return {"goal": self.goal, "weight": 92 - number / 2, "goal_reached": number > 9, "call_time": "evening",
                "enjoyed": "walk" if number % 2 else "company"}

    def puts_off(self, number):
        return []


class Hesitant(Patient):
    """Says no to each change the first time it comes, and puts off what is unpleasant now and then."""

    name, member, goal = "Bruno", "M-3002", "energy"
    sugar = (9.4, 9.3, 9.3, 9.1, 9.0, 8.9, 8.9, 8.8, 8.8, 8.8)

    def answers(self, number):
        answers = super().answers(number) | {"goal_reached": False, "weight": 101}
        answers |= {"swap_agreed": number >= 3, "half_plate_agreed": number >= 5, "short_walk_agreed": number >= 8,
                    "long_walk_agreed": number >= 11, "enjoyed": "rest"}
        return answers

    def puts_off(self, number):
        return {3: ["pain"], 6: ["mood", "medicine"]}.get(number, [])


class Reluctant(Patient):
    """Never takes a change up, has no results, leaves open what can be left open."""

    name, nurse, member, goal = "Celia", "Mara", "M-3003", "fewer-tablets"
    sugar = (None,) * 10

    def answers(self, number):
        agreed = dict.fromkeys(("swap_agreed", "half_plate_agreed", "short_walk_agreed", "long_walk_agreed"), False)
        return {"goal": self.goal, "call_time": "morning", "goal_reached": False, "enjoyed": "cooking"} | agreed

    def puts_off(self, number):
        return {4: ["low-fat-swap"]}.get(number, [])


class FirstYear(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.years = {patient.name: Year(PROGRAMME, patient, CALLS) for patient in (Patient(), Hesitant(), Reluctant())}

    def each_call(self):
        """Every call with the one before it, which the first of a year lacks."""
        for name, year in self.years.items():
            for before, call in zip([None, *year.calls], year.calls):
                with self.subTest(patient=name, call=call.number):
                    yield before, call

    def test_every_call_is_held_to_its_end_as_a_call_of_the_programme(self):
        ids = ["welcome", *["monthly"] * 10, "celebration"]
        for _, call in self.each_call():
            self.assertEqual(call.outcome["disposition"], "complete")
            self.assertEqual(call.outcome["call"], ids[call.number - 1])
            self.assertEqual(call.outcome["programme"], "first-year")
            self.assertFalse(call.outcome["practice"])
            self.assertEqual(call.outcome["violations"], [])

    def test_no_call_speaks_of_more_than_one_change(self):
        for _, call in self.each_call():
            self.assertLessEqual(len([topic for topic in call.topics() if topic in RUNG_OF]), 1)

    def test_changes_come_rung_by_rung_food_first(self):
        told = {name: [topic for call in year.calls for topic in call.topics() if topic in RUNG_OF]
                for name, year in self.years.items()}
        self.assertEqual(told["Amina"], list(RUNG_OF))
        self.assertEqual(told["Bruno"], ["low-fat-swap", "low-fat-swap", "half-plate", "half-plate",
                                         *["ten-minute-walk"] * 3, *["twenty-minute-walk"] * 3])
        self.assertEqual(told["Celia"], ["low-fat-swap"] * 9)

    def test_a_rung_counts_as_reached_only_when_the_patient_agreed(self):
        reached = {name: [rung for call in year.calls for rung in call.outcome["rungs"]]
                   for name, year in self.years.items()}
        self.assertEqual(reached["Amina"], list(RUNG_OF.values()))
        self.assertEqual(reached["Bruno"], list(RUNG_OF.values()))
        self.assertEqual(reached["Celia"], [])

    def test_what_was_put_off_comes_back_in_the_next_call_and_is_said_to(self):
        bruno = self.years["Bruno"].calls
        self.assertNotIn("pain", bruno[2].topics())
        self.assertTrue(bruno[3].says("We put this off last time"))
        self.assertTrue(bruno[6].says("You wanted to leave this for today."))
        self.assertTrue(bruno[6].says("We did not get round to your medicine last time."))
        for before, call in self.each_call():
            said = {step["topic"].split("/")[0] for step in call.steps if step.get("carried_over")}
            left = {each["topic"] for each in before.outcome["deferred"]} if before else set()
            self.assertEqual(said, left & set(call.topics()))

    def test_the_skeleton_of_the_monthly_calls_stays(self):
        for name, year in self.years.items():
            monthly = [call.topics() for call in year.calls[1:11]]
            for number, (before, now) in enumerate(zip(monthly, monthly[1:]), start=3):
                with self.subTest(patient=name, call=number):
                    opposite, pairs = distance(before, now)
                    self.assertGreater(pairs, 100)
                    self.assertLessEqual(opposite, pairs // 10)

    def test_what_was_chosen_is_referred_to_in_the_next_call_and_comes_first(self):
        for name, when in (("Amina", "evening"), ("Celia", "morning")):
            for call in self.years[name].calls[1:11]:
                self.assertTrue(call.says("Last time you chose to talk "))
                offer = next(step for step in call.steps if step["topic"] == "next-call" and step["options"])
                self.assertEqual(offer["options"][0]["id"], when)
                self.assertTrue(offer["options"][0]["chosen_last_time"])

    def test_the_last_call_celebrates_what_was_really_reached(self):
        amina, bruno, celia = (self.years[name].calls[-1] for name in ("Amina", "Bruno", "Celia"))
        everything = ("this is what you took up: milk with less fat, half of the plate for vegetables, "
                      "ten minutes on foot, twenty minutes on foot.")
        self.assertTrue(amina.says(everything))
        self.assertTrue(amina.says("was 8.9 percent at the start, and 7.2 percent at the last count"))
        self.assertTrue(amina.says("The scale went from 91.0 to 86.5 kilos."))
        self.assertTrue(amina.says("seeing people, your walks"))
        self.assertTrue(amina.says("to play on the floor and get up again. You have it, and it was you who did it."))
        self.assertTrue(amina.says("In 11 talks"))
        self.assertTrue(bruno.says(everything))
        self.assertTrue(bruno.says("was 9.4 percent at the start, and 8.8 percent at the last count"))
        self.assertFalse(bruno.says("The scale went"))
        self.assertTrue(bruno.says("It is still ahead of you"))
        for words in ("this is what you took up", "percent", "The scale went", "You have it"):
            self.assertFalse(celia.says(words), words)
        self.assertTrue(celia.says("Month after month you told me what did you good: your cooking."))


if __name__ == "__main__":
    unittest.main()
