import { benchGateway } from "./tmp-prof.ts"; console.log(JSON.stringify(await benchGateway()));
